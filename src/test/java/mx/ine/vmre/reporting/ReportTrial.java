package mx.ine.vmre.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A strategy of its own with what it takes to bring files, sign and publish, for tests of the report's later life. */
final class ReportTrial {

    static final YearMonth OCTOBER = YearMonth.of(2020, 10);
    static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    static final String GOOGLE = "dev01_google_ads_en_2020-11.csv";
    static final String META = "dev02_meta_ads_es_2020-11.csv";

    final StrategyRef strategy;
    private final ApplicationContext application;

    ReportTrial(ApplicationContext application) {
        this.application = application;
        this.strategy = TrialStrategy.make(application);
    }

    void remove() {
        TrialReports.remove(application, strategy);
    }

    long bring(String sample) {
        try (InputStream in = getClass().getResourceAsStream("/formats/" + sample)) {
            return bring(sample, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bring(String name, String content) {
        return application.getBean(MetricImport.class)
                .bringAndStore(new ImportFile(name, content.getBytes(StandardCharsets.UTF_8)), strategy, Map.of(),
                        TestPeople.CNCS)
                .id();
    }

    /** One row of paid media of the month, in the house's own format. */
    long spend(YearMonth month, String platform, String pesos) {
        return bring(platform + month + pesos + ".csv",
                "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions\n"
                        + month + "-03," + platform + ",Prueba,x,es,US,,1000,20,8," + pesos + ",1\n");
    }

    void decide(YearMonth month) {
        application.getBean(ReportDeciding.class).stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, month, "");
    }

    void sign(YearMonth month) {
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> application.getBean(ReportFiling.class).signAsIs(who, strategy, month));
    }

    void publish(YearMonth month) {
        decide(month);
        sign(month);
        application.getBean(ReportFiling.class).publishAsIs(TestPeople.DERFE2, strategy, month);
    }

    /** Opens the version after the published one, signs and publishes it. */
    void correct(YearMonth month, int published, String reason) {
        application.getBean(ReportVersions.class).open(TestPeople.DERFE, strategy, month, published, reason);
        sign(month);
        application.getBean(ReportFiling.class).publishAsIs(TestPeople.DERFE2, strategy, month);
    }

    MockHttpServletRequestBuilder page(String url, CurrentUser who) {
        return get(url).param("estrategia", strategy.key()).with(TestPeople.as(who));
    }

    MockHttpServletRequestBuilder send(String url, CurrentUser who) {
        return post(url).param("estrategia", strategy.key()).with(TestPeople.as(who)).with(csrf());
    }

    /** How often the audit has one of the verbs for records of the type in the strategy's month. */
    long audited(YearMonth month, String... verbs) {
        return application.getBean(JdbcClient.class).sql("""
                        SELECT count(*) FROM audit.entry e JOIN reporting.report r ON r.id::text = e.record_id
                        WHERE e.type = 'report' AND r.strategy_id = :strategy AND r.month = :month AND e.verb = ANY (:verbs)
                        """)
                .param("strategy", strategy.id())
                .param("month", month.atDay(1))
                .param("verbs", verbs)
                .query(Long.class)
                .single();
    }

    /** All at once; each answers what became of it. */
    static <T> List<T> atOnce(List<Callable<T>> attempts) {
        ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> attempt : pool.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }
}
