package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A published report on screen is the same with what was written before and without, for each reader what is theirs. */
@ModuleTest
class KeptSectionsModuleTests {

    private static final List<CurrentUser> READERS = List.of(TestPeople.DERFE, TestPeople.CVME, TestPeople.CNCS,
            TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.DERFE2);
    /** What differs at each visit: tokens of the session and of the form, the number of the request. */
    private static final Pattern OWN = Pattern.compile("name=\"(?:_csrf|_vez|_de)\" value=\"[^\"]*\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    KeptSections kept;

    @Autowired
    Observing observing;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void octoberIsPublished() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
        trial.spend(OCTOBER, "Facebook", "1500.00");
        trial.publish(OCTOBER);
        kept.forget();
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private String page(String url, CurrentUser who) throws Exception {
        return mvc.perform(trial.page(url, who)).andReturn().getResponse().getContentAsString();
    }

    private static String shared(String page) {
        return OWN.matcher(page).replaceAll("");
    }

    @Test
    void everyReaderIsGivenTheSameBytesWhoeverCameFirstAndNothingOfTheOthers() throws Exception {
        for (String url : List.of("/informes/2020-10", "/informes/2020-10/version/1", "/informes/2020-10?resto=250000",
                "/informes/2020-10?resto=mucho")) {
            List<String> alone = new ArrayList<>();
            for (CurrentUser who : READERS) {
                kept.forget();
                alone.add(page(url, who));
            }
            for (int first = 0; first < READERS.size(); first++) {
                kept.forget();
                page(url, READERS.get(first));
                for (int reader = 0; reader < READERS.size(); reader++) {
                    String after = page(url, READERS.get(reader));
                    assertThat(shared(after)).as(READERS.get(reader).name() + " after " + READERS.get(first).name())
                            .isEqualTo(shared(alone.get(reader)));
                    for (CurrentUser other : READERS) {
                        if (!other.name().equals(READERS.get(reader).name()) && !alone.get(reader).contains(other.name())) {
                            assertThat(after).doesNotContain(other.name());
                        }
                    }
                }
            }
        }
        String[] tokens = {page("/informes/2020-10", TestPeople.DERFE), page("/informes/2020-10", TestPeople.CVME)};
        assertThat(tokens[0]).contains("name=\"_csrf\"");
        assertThat(tokens[1]).contains("Escribir una observación");
        assertThat(tokens[0]).doesNotContain("Escribir una observación").contains("Salir");
    }

    @Test
    void theAddressAndTheStrategyOfEachPageStayItsOwn() throws Exception {
        String month = page("/informes/2020-10", TestPeople.CVME);
        String version = page("/informes/2020-10/version/1", TestPeople.CVME);

        assertThat(month).contains("/informes/2020-10/cifras/key.spend?estrategia=" + trial.strategy.key())
                .doesNotContain("/informes/2020-10/version/1/cifras/");
        assertThat(version).contains("/informes/2020-10/version/1/cifras/key.spend?estrategia=" + trial.strategy.key());
    }

    @Test
    void whatIsNotOfTheReportShowsAtOnce() throws Exception {
        for (CurrentUser who : READERS) {
            page("/informes/2020-10", who);
        }
        observing.write(TestPeople.CVME, trial.strategy, OCTOBER, 1, "f.key.spend", "Una observación nueva");
        assertThat(page("/informes/2020-10", TestPeople.CVME)).contains("Una observación nueva");

        trial.spend(OCTOBER, "Facebook", "4321.00");
        assertThat(page("/informes/2020-10", TestPeople.DERFE)).contains("4,321.00", "1,500.00");
        trial.spend(OCTOBER, "Twitter", "55.00");
        assertThat(page("/informes/2020-10", TestPeople.DERFE)).contains("4,376.00");
        assertThat(page("/informes/2020-10", TestPeople.CVME)).doesNotContain("4,376.00", "4,321.00");

        trial.correct(OCTOBER, 1, "Llegó más pauta.");
        assertThat(page("/informes/2020-10", TestPeople.CVME)).contains("4,376.00", "Versiones", "Diferencias");
        assertThat(page("/informes/2020-10/version/1", TestPeople.CVME)).contains("1,500.00", "versión 2");
    }

    @Test
    void noLinkOfAReportLeadsAReviewerToWhatTheyMayNotSee() throws Exception {
        Set<String> links = new LinkedHashSet<>();
        for (String url : List.of("/informes/2020-10", "/informes/2020-10/version/1",
                "/informes/2020-10/cifras/key.spend", "/informes/2020-10/cifras/line.total.actions-total", "/informes",
                "/verificar")) {
            Matcher link = Pattern.compile("href=\"(/[^\"#]*)").matcher(page(url, TestPeople.CVME));
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (!path.startsWith("/static/") && !path.startsWith("/webjars/") && !path.contains("/cifras/")) {
                    links.add(path);
                }
            }
        }
        assertThat(links).hasSizeGreaterThan(8).noneMatch(path -> path.startsWith("/medios") || path.startsWith("/metricas"));
        for (String path : links) {
            assertThat(mvc.perform(get(URI.create(path)).with(TestPeople.as(TestPeople.CVME))).andReturn().getResponse()
                    .getStatus()).as(path).isNotEqualTo(403);
        }
    }

    @Test
    void aDraftIsWrittenAnewAtEachVisit() throws Exception {
        String before = page("/informes/2020-11", TestPeople.DERFE);
        trial.bring(ReportTrial.META);

        assertThat(before).contains("73,783.67").doesNotContain("109,107.27");
        assertThat(page("/informes/2020-11", TestPeople.DERFE)).contains("109,107.27");
    }
}
