package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import mx.ine.vmre.paidmedia.PlanTrial;
import mx.ine.vmre.reporting.TraceReadings.AsOf;
import mx.ine.vmre.reporting.TraceReadings.Sum;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every figure that rests on files leads to their lines, which add up to it; frozen ones to the lines of their day. */
@ModuleTest
class FigureTraceTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final Set<String> PER_THOUSAND = Set.of("cpm");
    /** What no rows, records or other figures make, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "rest-plan", "a share that the strategy fixes",
            "plan-target", "a share that the strategy fixes",
            "curve-reference", "a point of the curve as a person noted it");

    @Autowired
    MockMvc mvc;

    @Autowired
    MetricImport imports;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportDeciding deciding;

    @Autowired
    ReportShelf shelf;

    @Autowired
    TraceReadings traces;

    @Autowired
    CountedRecords counted;

    @Autowired
    MediaSplit split;

    @Autowired
    ReportWording wording;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;
    private RecordExamples records;

    @BeforeEach
    void novemberIsThere() {
        strategy = TrialStrategy.make(application);
        records = new RecordExamples(jdbc, strategy.id());
        ownRecords();
        for (String name : List.of("dev01_google_ads_en_2020-11.csv", "dev02_meta_ads_es_2020-11.csv",
                "dev05_universal_analytics_en_2020-11.csv", "dev06_ine_lnere_semanal_2020-11.csv",
                "dev04_youtube_studio_en_Geography 2020-11-01_2020-12-01.zip", "inetel_2020-11.csv")) {
            bring(name, sample(name));
        }
        bring("paginas.csv", pages(12));
        long search = PlanTrial.line(application, strategy, TestPeople.CNCS, NOVEMBER, "motores-de-busqueda", "eua", "Registro", "58000.00",
                PlanTrial.SEARCH_US);
        PlanTrial.about(application, strategy, TestPeople.CNCS, search, "credencializacion-y-voto");
        long meta = PlanTrial.line(application, strategy, TestPeople.CNCS, NOVEMBER, "facebook", "cinco-paises", "Registro",
                "4000.00", PlanTrial.META);
        PlanTrial.about(application, strategy, TestPeople.CNCS, meta, "credencializacion-y-voto", "invitacion-a-participar");
        jdbc.sql("INSERT INTO reporting.curve_point (strategy_id, day, requests, source) VALUES (:id, '2020-11-16', 3000, 'x')")
                .param("id", strategy.id()).update();
        bring("cpve-octubre.csv", cards("2020-10-25", "EUA,700100,640000,310000", "Canadá,14000,13000,6000",
                "Resto del mundo,900,800,700", "Total,715000,653800,316700"));
        bring("cpve-noviembre.csv", cards("2020-11-29", "EUA,708642,645219,313777", "Canadá,15021,13313,6161",
                "España,12,11,10", "Resto del mundo,950,840,720", "Total,724625,659383,320668"));
        bring("consulados.csv", ("Corte: 2020-11-29\nPaís,Consulado,Trámites ingresados\nEUA,Los Ángeles,98765\n"
                + "EUA,Chicago,54321\nCanadá,Toronto,4321\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Actions and organisations of each kind that some figure counts, and plans of later months. */
    private void ownRecords() {
        long done = records.action("V-2020-901", "COMPLETED", "2020-11-05", "2020-11-20", "US", "1000.00", "800.50");
        records.action("V-2020-902", "IN_PROGRESS", "2020-11-25", "2020-12-05", "US", "500.00", null);
        records.action("V-2020-904", "APPROVED", "2020-11-01", "2020-11-10", null, "250.25", null);
        records.action("V-2020-905", "COMPLETED", "2020-10-05", "2020-11-02", "CA", "10.00", "9.00");
        records.action("V-2019-900", "COMPLETED", "2019-11-05", "2019-11-20", "CA", "10.00", "9.00");
        records.stage(done, 2);
        records.measured(done, "solicitudes-de-registro", "200");
        records.evidence(done);
        records.partner("Casa Uno", "ACTIVE", "AGREEMENT", "2019-05-01", "2019-06-01", "2020-12-15");
        records.partner("Ana Luz", "ACTIVE", "NETWORK_LETTER", "2020-11-02", "2020-11-10", "2021-06-30");
        for (int month = 1; month <= 2; month++) {
            PlanTrial.line(application, strategy, TestPeople.CNCS, NOVEMBER.plusMonths(month), "facebook", "eua", "Luego",
                    "70000.10");
            PlanTrial.line(application, strategy, TestPeople.CNCS, NOVEMBER.plusMonths(month), "facebook", "", "Fuera", "5.00");
        }
    }

    @AfterEach
    void removeStrategy() {
        records.remove();
        TrialReports.remove(application, strategy);
    }

    /** More pages than the report names. */
    private static byte[] pages(int count) {
        StringBuilder file = new StringBuilder("# ----\n# Todos los datos de sitios web\n# Páginas de destino\n"
                + "# 20201101-20201130\n# ----\n\nPágina de destino,Usuarios nuevos,Sesiones,Objetivos cumplidos\n");
        for (int i = 1; i <= count; i++) {
            file.append("/pagina-").append(i).append(",10,").append(100 * i).append(",").append(i).append("\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cards(String cut, String... rows) {
        return ("Corte: " + cut + "\nPaís,Trámites en el INE,CPVE entregadas,CPVE confirmadas\n"
                + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyFigureOfADraftIsTheSumOfItsRows() {
        assertThat(recomputed(AsOf.TODAY)).isGreaterThan(140);
    }

    @Test
    void figuresOfVideosCardsAndContactsLeadToTheirLines() throws Exception {
        String more = figure("cards-country", "Canadá", 1).id();
        mvc.perform(page("/informes/2020-11/cifras/" + more, TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("1,021"), containsString("15,021"),
                        containsString("cpve-noviembre.csv"), containsString("Suman lo que dice el informe"))));
        mvc.perform(page("/informes/2020-11/cifras/" + more + "?parte=2", TestPeople.DERFE))
                .andExpect(content().string(allOf(containsString("14,000"), containsString("cpve-octubre.csv"))));
        mvc.perform(page("/informes/2020-11", TestPeople.VIEWER))
                .andExpect(content().string(allOf(containsString("YouTube, resultados orgánicos"),
                        containsString("Los Ángeles, Estados Unidos"), containsString("Teléfono, México"))));
    }

    @Test
    void theScreenShowsEveryFigureOfTheContentWithItsText() throws Exception {
        String html = mvc.perform(page("/informes/2020-11?resto=250,000", TestPeople.VIEWER)).andReturn().getResponse()
                .getContentAsString();
        Map<String, String> shown = Pattern.compile("data-figure=\"([^\"]+)\"[^>]*>(?:<a[^>]*>)?([^<]*)<").matcher(html)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (first, again) -> first));
        MonthlyReport report = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content();

        Set<String> written = Pattern.compile("\"id\":\"([^\"]+)\",\"key\":").matcher(new ReportJson().write(report)).results()
                .map(m -> m.group(1)).collect(Collectors.toSet());
        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(PlacedFigure.of(report, wording).stream().map(PlacedFigure::figure)).hasSizeGreaterThan(300)
                .filteredOn(f -> f.known() || !f.id().startsWith("requests.trend."))
                .allSatisfy(f -> assertThat(shown.get(f.id())).isIn(f.text(), f.headline()));
        assertThat(report.requests().trend()).filteredOn(m -> !m.requests().known()).isNotEmpty()
                .allSatisfy(m -> assertThat(shown.get(m.requests().id())).isEqualTo(wording.text(m.wordKey())));
        assertThat(html).contains("Con 250,000.00 pesos");
    }

    @Test
    void paidMediaByThemeAddsUpToAllOfItAndLeadsToTheRowsOfItsLines() throws Exception {
        MonthlyReport report = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content();
        FigureTable themes = report.further().tables().filter(t -> t.key().equals("media-theme")).findFirst().orElseThrow();
        int spend = themes.columns().indexOf("spend");
        assertThat(themes.lines()).extracting(l -> l.label() + l.labelKey(), l -> l.figures().get(spend).text())
                .containsExactly(
                        tuple("Proceso de credencialización y voto", "57,236.03"),
                        tuple("Invitación a la participación", "0.00"),
                        tuple("Difusión de la actividad del INE", "0.00"),
                        tuple("Educación cívica enfocada a la ciudadanía residente en el extranjero", "0.00"),
                        tuple("reporting.theme.several", "3,744.86"),
                        tuple("reporting.theme.none", "48,126.38"));
        for (int column : new int[] {themes.columns().indexOf("impressions"), themes.columns().indexOf("clicks"), spend}) {
            assertThat(themes.lines().stream().map(l -> l.figures().get(column).value())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(themes.total().figures().get(column).value())
                    .isEqualByComparingTo(report.performance().byPlatform().total().figures().stream()
                            .filter(f -> f.key().equals(themes.columns().get(column))).findFirst().orElseThrow().value());
        }
        mvc.perform(page("/informes/2020-11/cifras/media.theme.several.spend?por=100", TestPeople.DERFE))
                .andExpect(content().string(allOf(containsString("VMRE21_Registro_LNERE"), containsString("Varios temas"),
                        containsString("Suman lo que dice el informe"), not(containsString("Estados Unidos")))));
    }

    @Test
    void requestsByWeekAreThoseOfTheFilesOwnWeeks() throws Exception {
        MonthlyReport report = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content();
        assertThat(ReportFigures.tables(report).stream().filter(t -> t.key().equals("requests-week")).findFirst().orElseThrow()
                        .lines())
                .extracting(FigureTable.Line::label, l -> l.figures().get(0).text())
                .containsExactly(tuple("02–08/11", "854"), tuple("09–15/11", "767"), tuple("16–22/11", "969"),
                        tuple("23–29/11", "1,045"));
        mvc.perform(page("/informes/2020-11/cifras/requests.received.2020-11-09.requests?por=100", TestPeople.DERFE))
                .andExpect(content().string(allOf(containsString("09/11/2020 – 15/11/2020"), containsString(" · Electrónica"),
                        not(containsString(" · electronic")),
                        containsString("Suman lo que dice el informe"), not(containsString("02/11/2020 – 08/11/2020")))));
    }

    @Test
    void whatResultsCostIsPaidByThePlatformsThatTellThem() throws Exception {
        assertThat(cost().numeratorText()).isEqualTo("109,107.27");
        assertThat(shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content().further().blocks())
                .extracting(Block::word).doesNotContain("untold");

        imports.bringAndStore(new ImportFile("dev03_twitter_ads_en_2020-11.csv", sample("dev03_twitter_ads_en_2020-11.csv")),
                strategy, Map.of("currency", "MXN"), TestPeople.CNCS);

        assertThat(cost().numeratorText()).isEqualTo("109,107.27");
        assertThat(recomputed(AsOf.TODAY)).isGreaterThan(140);
        mvc.perform(page("/informes/2020-11", TestPeople.VIEWER)).andExpect(content().string(allOf(
                containsString("127,736.07"), containsString("Gasto sin resultados informados"),
                containsString("Los archivos de Twitter no informan resultados. Ese gasto, MXN 18,628.80,"))));
        mvc.perform(page("/informes/2020-11/cifras/costs.cost-per-conversion", TestPeople.DERFE))
                .andExpect(content().string(allOf(containsString("Suman lo que dice el informe"),
                        not(containsString("dev03_twitter_ads_en_2020-11.csv")))));
    }

    private Figure cost() {
        return shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content().costs().stream()
                .filter(f -> f.key().equals("cost-per-conversion")).findFirst().orElseThrow();
    }

    private Figure figure(String table, String line, int column) {
        MonthlyReport report = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content();
        return ReportFigures.tables(report).stream().filter(t -> t.key().equals(table)).findFirst().orElseThrow()
                .lines().stream().filter(l -> l.label().equals(line)).findFirst().orElseThrow().figures().get(column);
    }

    @Test
    void everyFigureOfAPublishedReportStaysTheSumOfTheRowsOfThatDay() throws Exception {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        filing.publishAsIs(TestPeople.DERFE, strategy, NOVEMBER);
        bring("corregido.csv", new String(sample("dev02_meta_ads_es_2020-11.csv"), StandardCharsets.UTF_8)
                .replaceFirst("(?m)(\\d+\\.\\d\\d)", "77777.77").getBytes(StandardCharsets.UTF_8));
        bring("cpve-corregido.csv", cards("2020-11-29", "EUA,708643,645219,313777", "Canadá,15022,13313,6161",
                "España,12,11,10", "Resto del mundo,950,840,720", "Total,724627,659383,320668"));
        bring("cpve-octubre-corregido.csv", cards("2020-10-25", "EUA,700101,640000,310000", "Canadá,14000,13000,6000",
                "Resto del mundo,900,800,700", "Total,715001,653800,316700"));
        bring("inetel-corregido.csv", new String(sample("inetel_2020-11.csv"), StandardCharsets.UTF_8)
                .replace("1,204", "1,205").getBytes(StandardCharsets.UTF_8));
        bring("nuevo.csv", ("date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,"
                + "conversions\n2020-11-03,Facebook,Otra,x,es,US,,10,2,8,500.00,1\n").getBytes(StandardCharsets.UTF_8));

        records.change();
        jdbc.sql("UPDATE paidmedia.plan_line SET budget = budget + 1 WHERE strategy_id = :id").param("id", strategy.id())
                .update();

        assertThat(shelf.later(TestPeople.DERFE, strategy, NOVEMBER)).isNotEmpty();
        ReportShelf.Shown shown = shelf.show(TestPeople.CVME, strategy, NOVEMBER);
        assertThat(recomputed(new AsOf(FigureTracing.imports(shown.content()), shown.filing().publishedAt())))
                .isGreaterThan(140);
        mvc.perform(page("/informes/2020-11/cifras/key.spend", TestPeople.CVME))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("109,107.27"), containsString("Suman lo que dice el informe"),
                        containsString("dev01_google_ads_en_2020-11.csv"), not(containsString("/metricas/cargas/")))));
    }

    @Test
    void aFigureOfADraftIsForStaffAndLeadsToItsImports() throws Exception {
        mvc.perform(page("/informes/2020-11/cifras/key.ctr?parte=2&por=50", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("2,180,687"), containsString("Mostrando 1–50 de 73"),
                        containsString("/metricas/cargas/"), containsString("Borrador"))));
        mvc.perform(page("/informes/2020-11/cifras/line.PRESS.actions-done", TestPeople.VIEWER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No cuenta ninguno")));
        String nothing = figure("media-theme", "Difusión de la actividad del INE", 0).id();
        mvc.perform(page("/informes/2020-11/cifras/" + nothing, TestPeople.VIEWER))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("No hay renglones: nada de lo cargado cuenta en esta cifra."),
                        not(containsString("0–0 de 0")))));
        mvc.perform(page("/informes/2020-11/cifras/key.spend", TestPeople.CVME)).andExpect(status().isNotFound());
        mvc.perform(page("/informes/2020-11/cifras/key.nada", TestPeople.DERFE)).andExpect(status().isNotFound());
    }

    @Test
    void whoTypesMoreThanCanBeSplitIsToldTheMost() throws Exception {
        mvc.perform(page("/informes/2020-11?resto=99999999999999999", TestPeople.VIEWER))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Escriba menos: lo más que se puede repartir son 999,999,999,999.99 pesos."),
                        containsString("value=\"99999999999999999\""))));
    }

    @Test
    void aFigureOfForeignMoneyLeadsToWhatTheFileSays() throws Exception {
        imports.bringAndStore(
                new ImportFile("dolares.csv", ("date,platform,campaign,impressions,clicks,spend_usd\n"
                        + "2020-11-04,Facebook,Dólares,10,2,1234.50\n").getBytes(StandardCharsets.UTF_8)),
                strategy,
                Map.of("rate.USD", "20.1234", "rateDate.USD", "2020-11-30", "rateSource.USD", "Banco de México, FIX"),
                TestPeople.CNCS);

        mvc.perform(page("/informes/2020-11/cifras/platform.facebook.spend?por=100", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("24,842.34"), containsString("1,234.50 USD × 20.1234"),
                        containsString("Suman lo que dice el informe"))));
    }

    @Test
    void pesosKeepTheirCentsAndAZeroWithoutRowsIsTheirSum() throws Exception {
        mvc.perform(page("/informes/2020-11/cifras/platform.facebook.cpc", TestPeople.DERFE))
                .andExpect(content().string(allOf(containsString("35,323.60"), not(containsString("35,323.6<")))));
        Figure zero = new Figure("requests.country.DE.requests", "requests", Figure.Unit.COUNT, Reading.count(0), null,
                List.of());
        MonthlyReport report = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content();
        TracePart part = new FigureTracing(report, split.of(strategy.id()), strategy.from()).parts(zero).get(0);
        assertThat(traces.sum(strategy.id(), part, AsOf.TODAY)).isEqualTo(new Sum(0, BigDecimal.ZERO));
    }

    @Test
    void whatASessionOrARequestCostsNamesTheFilesOfBothItsSums() {
        MonthlyReport report = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER).content();
        Map<String, Figure> figures =
                ReportFigures.of(report).stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        for (String[] pair : new String[][] {
            {"costs.cost-per-session", "key.sessions"}, {"costs.cost-per-request", "key.requests"}
        }) {
            assertThat(figures.get(pair[0]).sources()).as(pair[0])
                    .containsAll(figures.get("key.spend").sources())
                    .containsAll(figures.get(pair[1]).sources());
        }
        assertThat(PlacedFigure.of(report, wording)).extracting(PlacedFigure::where)
                .contains("Cifras clave", "Desempeño por plataforma: Facebook")
                .noneMatch(where -> where.contains("reporting."));
    }

    @Test
    void aCountryAssignedLaterMovesDraftsVoidsTheirSignaturesAndIsToldInTheTrace() throws Exception {
        bring("sin-pais.csv", ("Campaign,Day,Currency code,Impr.,Clicks,Cost\nSin lugar,2020-11-09,MXN,10,2,640.00\n"
                + "Otra sin lugar,2020-11-09,MXN,10,2,1280.00\n").getBytes(StandardCharsets.UTF_8));
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        filing.signAsIs(TestPeople.CNCS, strategy, NOVEMBER);
        assign("Sin lugar", "US");

        assertThat(jdbc.sql("SELECT count(*) FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id"
                                + " WHERE r.strategy_id = :id AND s.voided_at IS NOT NULL")
                        .param("id", strategy.id()).query(Long.class).single())
                .isEqualTo(1);
        assertThat(recomputed(AsOf.TODAY)).isGreaterThan(80);
        mvc.perform(page("/informes/2020-11/cifras/split.eua.spend?orden=renglon&por=100", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Sin lugar"), not(containsString("Otra sin lugar")),
                        containsString("País asignado por " + TestPeople.CNCS.name()),
                        containsString("Suman lo que dice el informe"))));
        mvc.perform(page("/informes/2020-11/cifras/split.unassigned.spend", TestPeople.DERFE))
                .andExpect(content().string(allOf(containsString("Otra sin lugar"), containsString("1,280.00"))));
    }

    @Test
    void aCountryAssignedAfterPublishingChangesNothingOfTheReportAndIsToldBesideIt() throws Exception {
        bring("sin-pais.csv", ("Campaign,Day,Currency code,Impr.,Clicks,Cost\nSin lugar,2020-11-09,MXN,10,2,640.00\n"
                + "Otra sin lugar,2020-11-09,MXN,10,2,1280.00\n").getBytes(StandardCharsets.UTF_8));
        assign("Sin lugar", "CA");
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        filing.publishAsIs(TestPeople.DERFE, strategy, NOVEMBER);
        ReportShelf.Shown published = shelf.show(TestPeople.CVME, strategy, NOVEMBER);
        assertThat(shelf.later(TestPeople.DERFE, strategy, NOVEMBER)).isEmpty();

        assign("Sin lugar", "US");
        assign("Otra sin lugar", "US");

        ReportShelf.Shown shown = shelf.show(TestPeople.CVME, strategy, NOVEMBER);
        assertThat(shown.content()).isEqualTo(published.content());
        assertThat(shelf.later(TestPeople.DERFE, strategy, NOVEMBER)).isNotEmpty();
        assertThat(recomputed(new AsOf(FigureTracing.imports(shown.content()), shown.filing().publishedAt())))
                .isGreaterThan(80);
    }

    /** Through the page, as a person does. */
    private void assign(String campaign, String country) throws Exception {
        String list = mvc.perform(page("/metricas/por-asignar", TestPeople.CNCS).param("estado", "todas"))
                .andReturn().getResponse().getContentAsString();
        Matcher choice = Pattern.compile("value=\"([^\"]+)\"><label class=\"strong text-break\" for=\"c\\d+\">" + campaign + "<")
                .matcher(list);
        assertThat(choice.find()).isTrue();
        mvc.perform(post("/metricas/por-asignar").param("estrategia", strategy.key()).param("campaigns", choice.group(1))
                        .param("country", country).with(TestPeople.as(TestPeople.CNCS)).with(csrf()))
                .andExpect(status().isSeeOther());
    }

    /**
     * Every figure that is known: by the rows of files, by the records of ours, or out of others of which the same holds.
     *
     * @return how many were found equal by rows of files
     */
    private int recomputed(AsOf asOf) {
        ReportShelf.Shown shown = shelf.show(TestPeople.VIEWER, strategy, NOVEMBER);
        MonthlyReport report = shown.content();
        FigureTracing tracing = new FigureTracing(report, split.of(strategy.id()), strategy.from());
        List<PlacedFigure> all = PlacedFigure.of(report, wording);
        assertThat(all).extracting(p -> p.figure().id()).containsAll(
                ReportFigures.of(report).stream().map(Figure::id).toList());
        SoftAssertions softly = new SoftAssertions();
        int traced = 0;
        for (Figure figure : all.stream().map(PlacedFigure::figure).filter(Figure::known).toList()) {
            List<TracePart> parts = tracing.parts(figure);
            List<CountedSum> records = counted.of(strategy, shown, figure).sums();
            List<PlacedFigure> derived = Derivation.of(figure, all);
            softly.assertThat(Stream.of(parts, records, derived).filter(list -> !list.isEmpty()).count()).as(figure.id())
                    .isEqualTo(EXCEPTIONS.containsKey(figure.key()) ? 0 : 1);
            List<BigDecimal> sums = parts.stream().map(p -> traces.sum(strategy.id(), p, asOf).total()).toList();
            for (int i = 0; i < parts.size(); i++) {
                softly.assertThat(sums.get(i)).as(figure.id() + ", sum " + (i + 1))
                        .isEqualByComparingTo(parts.get(i).expected());
            }
            softly.assertThat(records).as(figure.id()).allMatch(CountedSum::matches);
            BigDecimal again = !parts.isEmpty() ? value(figure, sums)
                    : !records.isEmpty() ? value(figure, records.stream().map(CountedSum::total).toList())
                    : derived.isEmpty() ? figure.value() : derived(figure, derived, report);
            softly.assertThat(again).as(figure.id()).isEqualByComparingTo(figure.value());
            traced += parts.isEmpty() ? 0 : 1;
        }
        softly.assertAll();
        return traced;
    }

    private static BigDecimal value(Figure figure, List<BigDecimal> sums) {
        if (sums.size() == 1) {
            return sums.get(0);
        }
        if (figure.key().endsWith("-more")) {
            return sums.get(0).subtract(sums.get(1));
        }
        int shift = figure.unit() == Figure.Unit.PERCENT ? 2 : PER_THOUSAND.contains(figure.key()) ? 3 : 0;
        return sums.get(0).movePointRight(shift).divide(sums.get(1), 2, RoundingMode.HALF_UP);
    }

    /** Out of figures that are recomputed themselves. */
    private static BigDecimal derived(Figure figure, List<PlacedFigure> from, MonthlyReport report) {
        List<BigDecimal> values = from.stream().map(p -> p.figure().value()).toList();
        switch (figure.key()) {
            case "plan-difference", "plan-difference-to-date":
                return values.get(0).subtract(values.get(1));
            case "plan-used":
                return Reading.percent(values.get(0), values.get(1)).value();
            case "curve-difference":
                return Reading.percent(values.get(0).subtract(values.get(1)), values.get(1)).value();
            default:
                return rest(figure, from, report);
        }
    }

    private static BigDecimal rest(Figure figure, List<PlacedFigure> from, MonthlyReport report) {
        String segment = figure.id().split("\\.")[1];
        if (segment.equals("total")) {
            return BigDecimal.valueOf(100);
        }
        Map<String, BigDecimal> values = from.stream().collect(Collectors.toMap(p -> p.figure().id(), p -> p.figure().value()));
        List<Rest.Segment> segments = report.split().lines().stream().filter(Split.Line::segment)
                .map(l -> new Rest.Segment(l.key(), l.name(), values.get("rest." + l.key() + ".rest-plan"),
                        values.get("rest." + l.key() + ".spend-to-date")))
                .toList();
        Rest.Part part = Rest.of(RestBase.SPEND, segments, values.get("rest.total.rest-amount")).parts().stream()
                .filter(p -> p.key().equals(segment)).findFirst().orElseThrow();
        return figure.key().equals("rest-amount") ? part.needed()
                : figure.key().equals("rest-share") ? part.share() : part.closing();
    }

    private MockHttpServletRequestBuilder page(String url, CurrentUser who) {
        return get(url).param("estrategia", strategy.key()).with(TestPeople.as(who));
    }

    private void bring(String name, byte[] content) {
        imports.bringAndStore(new ImportFile(name, content), strategy, Map.of(), TestPeople.CNCS);
    }

    private byte[] sample(String name) {
        try (InputStream in = getClass().getResourceAsStream("/formats/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
