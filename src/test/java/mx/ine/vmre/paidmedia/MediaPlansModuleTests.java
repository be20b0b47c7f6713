package mx.ine.vmre.paidmedia;

import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.DERFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan beside the spend of the sample files, which say 73,783.67 on Google and 35,323.60 on Meta. */
@ModuleTest
class MediaPlansModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);

    @Autowired
    ApplicationContext application;

    @Autowired
    MediaPlans plans;

    @Autowired
    MediaPlanning planning;

    @Autowired
    MediaBuying buying;

    @Autowired
    PlanCopying copying;

    @Autowired
    PlanWork work;

    @Autowired
    CampaignSuggestions suggestions;

    @Autowired
    PlanLineRepository lines;

    @Autowired
    SpendRows rows;

    @Autowired
    JdbcClient jdbc;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(application);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void spendBelongsToTheLineThatNamesItsCampaignOnItsPlatformInItsSegment() throws IOException {
        bring("dev01_google_ads_en_2020-11.csv");
        bring("dev02_meta_ads_es_2020-11.csv");
        long search = line("motores-de-busqueda", "eua", "58000.00", PlanTrial.SEARCH_US);
        long facebook = line("facebook", "eua", "20000.00", PlanTrial.META);
        long europe = line("facebook", "cinco-paises", "10000.00", PlanTrial.META);
        long idle = line("facebook", "mexico", "9000.00");

        MonthPlan plan = november();
        Map<Long, Line> byId = plan.lines().stream().collect(Collectors.toMap(Line::id, Function.identity()));
        assertThat(byId.get(search).actual()).isEqualByComparingTo("57236.03");
        assertThat(byId.get(search).deviation()).isEqualTo(Deviation.WITHIN);
        assertThat(byId.get(facebook).actual()).isEqualByComparingTo("22093.04");
        assertThat(byId.get(facebook).deviation()).isEqualTo(Deviation.OVER);
        assertThat(byId.get(europe).actual()).isEqualByComparingTo("3744.86");
        assertThat(byId.get(europe).deviation()).isEqualTo(Deviation.UNDER);
        assertThat(byId.get(idle).deviation()).isEqualTo(Deviation.NO_SPEND);

        BigDecimal all = plan.actual(s -> true);
        BigDecimal ofLines = plan.lines().stream().map(Line::actual).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(all).isEqualByComparingTo("109107.27");
        assertThat(ofLines.add(MonthPlan.sum(plan.unplanned()))).isEqualByComparingTo(all);
        assertThat(plan.unplanned()).extracting(Spent::campaign).contains("VMRE21_Cultura_cívica");
        assertThat(rows.of(facebook, SpendRows.state(facebook, Map.of())).total()).isEqualTo("22,093.04");
    }

    @Test
    void aMonthWithoutFilesIsNotAMonthWithoutSpend() {
        line("facebook", "eua", "20000.00", PlanTrial.META);

        assertThat(november().lines()).extracting(Line::deviation).containsExactly(Deviation.NO_DATA);
        assertThat(november().actual(s -> true)).isNull();
    }

    @Test
    void spendWithoutACountryHasNoPlanUntilItIsGivenOne() throws IOException {
        bring("sin-pais.csv", "Campaign,Campaign type,Day,Currency code,Impr.,Clicks,Cost\n"
                + "Sin lugar,Search,2020-11-09,MXN,10,2,640.00\n");
        line("motores-de-busqueda", "eua", "640.00", "Sin lugar");

        assertThat(november().unplanned()).singleElement().satisfies(s -> {
            assertThat(s.segment()).isEqualTo(MonthPlan.UNPLACED);
            assertThat(s.spend()).isEqualByComparingTo("640.00");
        });
    }

    @Test
    void whatHasNoCountryOfASegmentMayBePlannedOutsideOfTheSplit() {
        bring("colombia.csv", "date,platform,campaign,country,impressions,clicks,spend_mxn\n"
                + "2020-11-04,Facebook,Colombia,CO,10,2,300.00\n");
        line("facebook", MonthPlan.OUTSIDE, "310.00", "Colombia");

        assertThat(november().lines()).extracting(Line::deviation).containsExactly(Deviation.WITHIN);
        assertThat(november().unplanned()).isEmpty();
    }

    @Test
    void aCampaignIsPaidForOnceAndTheDatabaseHoldsItTo() {
        long first = line("facebook", "eua", "1.00", "Una");
        long second = line("facebook", "eua", "1.00");
        long elsewhere = line("facebook", "mexico", "1.00", "Una");

        assertThatThrownBy(() -> link(second, "Una")).isInstanceOfSatisfying(RuleViolation.class,
                e -> assertThat(e.key()).isEqualTo("paidmedia.refused.taken"));
        LineTerms moved = PlanTrial.terms(NOVEMBER, "facebook", "eua", "Línea", "1.00");
        assertThatThrownBy(() -> acting(() -> planning.describe(strategy, elsewhere, version(elsewhere), moved, CNCS)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO paidmedia.plan_campaign SELECT :line, strategy_id, month, platform,"
                                + " segment, campaign FROM paidmedia.plan_campaign WHERE line_id = :first")
                        .param("line", second).param("first", first).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        acting(() -> planning.cancel(strategy, first, version(first), "Ya no corre.", CNCS));
        link(second, "Una");
        assertThat(november().lines()).hasSize(2);
    }

    @Test
    void theStrategySaysWhatALineMayBe() {
        LineTerms good = PlanTrial.terms(NOVEMBER, "facebook", "eua", "Línea", "1.00");
        refused(with(good, "tiktok", "eua", good.landing(), good.period()), "platform");
        refused(with(good, "facebook", "marte", good.landing(), good.period()), "segment");
        refused(with(good, "facebook", "eua", "https://www.ine.mx/", good.period()), "landing");
        refused(with(good, "facebook", "eua", "https://votoextranjero.mx.example.org/", good.period()), "landing");
        refused(with(good, "facebook", "eua", good.landing(),
                new DatePeriod(LocalDate.of(2020, 10, 31), LocalDate.of(2020, 11, 30))), "from");
        refused(PlanTrial.terms(YearMonth.of(2031, 1), "facebook", "eua", "Línea", "1.00"), "month");
        refused(PlanTrial.terms(NOVEMBER, "facebook", "eua", "Línea", "0.00"), "budget");
    }

    @Test
    void suggestionsComeFromTheFilesAndSayHowAlikeTheyAreAndWhoPaysForThem() throws IOException {
        bring("dev02_meta_ads_es_2020-11.csv");
        long payer = line("facebook", "eua", "1.00", PlanTrial.META);
        long id = line("facebook", "mexico", "1.00");

        assertThat(suggestions.of(find(id))).singleElement()
                .returns("VMRE21_Cultura_cívica", CampaignSuggestions.Offer::campaign)
                .returns("9,485.70", CampaignSuggestions.Offer::spend)
                .returns("", CampaignSuggestions.Offer::hintKey);
        long alike = PlanTrial.line(application, strategy, CNCS, NOVEMBER, "facebook", "mexico", "VMRE21 cultura civica", "1.00");
        assertThat(suggestions.of(find(alike)).get(0).hintKey()).isEqualTo("paidmedia.link.alike");
        long equal = PlanTrial.line(application, strategy, CNCS, NOVEMBER, "facebook", "mexico", "vmre21_cultura_civica", "1.00");
        assertThat(suggestions.of(find(equal)).get(0).hintKey()).isEqualTo("paidmedia.link.equal");
        long second = line("facebook", "eua", "2.00");
        assertThat(suggestions.of(find(second)).get(0).takenId()).isEqualTo(payer);
    }

    @Test
    void theMonthBeforeIsTakenOverOnceWithItsCampaignsAndWithoutApprovalOrNote() {
        YearMonth february = YearMonth.of(2021, 2);
        YearMonth january = february.minusMonths(1);
        long id = PlanTrial.line(application, strategy, CNCS, january, "facebook", "eua", "Línea", "500.00", "Una");
        PlanTrial.line(application, strategy, DERFE, january, "facebook", "mexico", "Ajena", "500.00");
        acting(() -> planning.accompany(strategy, id, version(id), "Nota", "", CNCS));

        assertThat(ActingAs.call(CNCS, () -> copying.copy(strategy, february, CNCS))).isEqualTo(1);
        assertThat(plans.of(strategy, february, TODAY).lines()).singleElement().satisfies(l -> {
            assertThat(l.campaigns()).containsExactly("Una");
            assertThat(l.period()).isEqualTo(DatePeriod.of(february));
            assertThat(l.noted()).isFalse();
            assertThat(l.noteDue()).isEqualTo(LocalDate.of(2021, 2, 6));
            assertThat(l.approval()).isEqualTo(ApprovalState.NONE);
        });
        assertThatThrownBy(() -> ActingAs.call(CNCS, () -> copying.copy(strategy, february, CNCS)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aLineSaysWhatItIsAboutAndIsTakenOverWithIt() {
        long id = PlanTrial.line(application, strategy, CNCS, NOVEMBER, "facebook", "eua", "Línea", "500.00", "Una");
        PlanTrial.about(application, strategy, CNCS, id, "invitacion-a-participar", "credencializacion-y-voto");

        assertThat(november().lines().get(0).themes()).extracting(MonthPlan.Theme::name)
                .containsExactly("Proceso de credencialización y voto", "Invitación a la participación");
        assertThat(november().themes()).hasSize(4);
        acting(() -> copying.copy(strategy, NOVEMBER.plusMonths(1), CNCS));
        assertThat(plans.of(strategy, NOVEMBER.plusMonths(1), TODAY).lines().get(0).themes())
                .isEqualTo(november().lines().get(0).themes());
        assertThatThrownBy(() -> PlanTrial.about(application, strategy, CNCS, id, "cocina"))
                .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).contains("themes"));
    }

    @Test
    void workWaitsForWhoeverCanDoIt() throws IOException {
        bring("dev02_meta_ads_es_2020-11.csv");
        long id = line("facebook", "eua", "20000.00", PlanTrial.META);
        acting(() -> planning.requestApproval(strategy, id, version(id), CNCS));

        assertThat(titles(work.waitingFor(CNCS, strategy.id(), TODAY)))
                .containsExactly("Nota informativa de «Línea»", "«Línea» rebasó su plan");
        assertThat(titles(work.waitingFor(DECEYEC, strategy.id(), TODAY)))
                .containsExactly("Aprobar la línea gráfica de «Línea»");
        assertThat(work.waitingFor(DERFE, strategy.id(), TODAY)).isEmpty();
        ActingAs.run(DECEYEC, () -> planning.refuse(strategy, id, version(id), "Sin polígono", DECEYEC));
        assertThat(work.waitingFor(DECEYEC, strategy.id(), TODAY)).isEmpty();
        assertThat(titles(work.waitingFor(CNCS, strategy.id(), TODAY))).contains("Línea gráfica de «Línea»");
    }

    @Test
    void anOrderIsOfTheLinesAreaAndNeverDatedInTheFuture() {
        long id = line("facebook", "eua", "20000.00");
        BuyTerms order = new BuyTerms(
                "Meta", "OC-1", TODAY, DatePeriod.of(NOVEMBER), Mxn.of("19000.00"), "");
        long buy = ActingAs.call(CNCS, () -> buying.order(strategy, id, order, CNCS));
        assertThatThrownBy(() -> buying.order(strategy, id, order, DERFE))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThatThrownBy(() -> buying.order(strategy, id, new BuyTerms(
                        "Meta", "OC-2", TODAY.plusDays(1), DatePeriod.of(NOVEMBER), Mxn.of("1.00"), ""), CNCS))
                .isInstanceOf(RuleViolation.class);
        ActingAs.run(CNCS, () -> buying.cancel(strategy, id, buy, 0, "Se duplicó", CNCS));
        assertThatThrownBy(() -> buying.cancel(strategy, id, buy, 1, "Otra vez", CNCS)).isInstanceOf(RuleViolation.class);
    }

    private static List<String> titles(List<WorkItem> items) {
        return items.stream().map(WorkItem::title).toList();
    }

    private void refused(LineTerms terms, String field) {
        assertThatThrownBy(() -> acting(() -> planning.plan(strategy, terms, CNCS))).as(field)
                .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).contains(field));
    }

    private static LineTerms with(LineTerms t, String platform, String segment, String landing, DatePeriod period) {
        return new LineTerms(t.month(), platform, segment, t.name(), period, t.budget(), landing, t.piece(), t.noteDue(), "",
                Set.of());
    }

    private MonthPlan november() {
        return plans.of(strategy, NOVEMBER, NOVEMBER.atEndOfMonth());
    }

    private long line(String platform, String segment, String pesos, String... campaigns) {
        return PlanTrial.line(application, strategy, CNCS, NOVEMBER, platform, segment, "Línea", pesos, campaigns);
    }

    private void link(long id, String campaign) {
        acting(() -> planning.link(strategy, id, version(id), Set.of(campaign), CNCS));
    }

    private static void acting(Runnable deed) {
        ActingAs.run(CNCS, deed);
    }

    private long version(long id) {
        return planning.version(strategy, id);
    }

    private PlanLine find(long id) {
        return lines.findByIdAndStrategyId(id, strategy.id()).orElseThrow();
    }

    private void bring(String sample) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/formats/" + sample)) {
            bring(sample, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void bring(String name, String content) {
        application.getBean(MetricImport.class).bringAndStore(
                new ImportFile(name, content.getBytes(StandardCharsets.UTF_8)), strategy, Map.of(), CNCS);
    }
}
