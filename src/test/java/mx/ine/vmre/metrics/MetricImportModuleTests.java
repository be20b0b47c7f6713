package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class MetricImportModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions";

    static final String SUMS_UNLIKE_FACTS = """
            WITH again AS (
                SELECT strategy_id, date_trunc('month', day)::date, import_id, coalesce(platform, ''),
                    coalesce(country, ''), coalesce(language, ''), source, account, campaign, count(*), coalesce(sum(impressions), 0),
                    coalesce(sum(clicks), 0), coalesce(sum(spend), 0), coalesce(sum(conversions), 0),
                    count(impressions), count(clicks), count(spend), count(conversions)
                FROM metrics.media_fact WHERE strategy_id = :id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9),
            kept AS (SELECT strategy_id, month, import_id, platform, country, language, source, account, campaign, facts,
                impressions, clicks, spend, conversions, with_impressions, with_clicks, with_spend, with_conversions
                FROM metrics.media_month WHERE strategy_id = :id)
            SELECT (SELECT count(*) FROM (TABLE again EXCEPT TABLE kept) AS lacking)
                 + (SELECT count(*) FROM (TABLE kept EXCEPT TABLE again) AS surplus)
            """;

    @Autowired
    MetricImport imports;

    @Autowired
    MediaReadings media;

    @Autowired
    AudienceReadings audience;

    @Autowired
    RequestReadings requests;

    @Autowired
    ImportReadings sources;

    @Autowired
    Strategies strategies;

    @Autowired
    JdbcClient jdbc;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategies.all();
        strategy = TestStrategy.make(jdbc);
    }

    @AfterEach
    void leaveNothing() {
        TestStrategy.remove(jdbc, strategy);
    }

    private ImportOutcome store(String name, byte[] content) {
        return imports.bringAndStore(new ImportFile(name, content), strategy, Map.of(), TestPeople.CNCS);
    }

    private ImportOutcome store(String name, String... lines) {
        return store(name, SampleFiles.text(lines));
    }

    @Test
    void novembersSamplesGiveTheSpendBySegmentToTheCent() {
        store(SampleFiles.GOOGLE, SampleFiles.bytes(SampleFiles.GOOGLE));
        store(SampleFiles.META, SampleFiles.bytes(SampleFiles.META));

        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("109107.27");
        assertThat(media.bySegment(strategy.id(), NOVEMBER, NOVEMBER))
                .extracting(MediaLine::key, line -> line.sums().spend())
                .containsExactly(
                        tuple("eua", new BigDecimal("82651.83")),
                        tuple("cinco-paises", new BigDecimal("15885.91")),
                        tuple("mexico", new BigDecimal("10569.53")));
        assertThat(media.byPlatform(strategy.id(), NOVEMBER, NOVEMBER))
                .extracting(MediaLine::key, line -> line.sums().spend())
                .containsExactly(
                        tuple("motores-de-busqueda", new BigDecimal("69377.08")),
                        tuple("google-display", new BigDecimal("3322.76")),
                        tuple("remarketing", new BigDecimal("0.00")),
                        tuple("youtube", new BigDecimal("1083.83")),
                        tuple("facebook", new BigDecimal("35323.60")));
        assertThat(media.ofMonth(strategy.id(), YearMonth.of(2020, 10)).rows()).isZero();
    }

    @Test
    void audienceAndRequestsAreReadByMonthCountryWeekAndMode() {
        store(SampleFiles.ANALYTICS, SampleFiles.bytes(SampleFiles.ANALYTICS));
        store(SampleFiles.REQUESTS, SampleFiles.bytes(SampleFiles.REQUESTS));

        assertThat(audience.byMonth(strategy.id(), NOVEMBER, NOVEMBER)).singleElement().satisfies(line -> {
            assertThat(line.sums().sessions()).isEqualTo(20826);
            assertThat(line.sums().users()).isEqualTo(17050);
            assertThat(line.sums().goals()).isEqualTo(691);
        });
        assertThat(audience.usersOnce(strategy.id(), NOVEMBER)).contains(16794L);
        assertThat(audience.byCountry(strategy.id(), NOVEMBER, NOVEMBER))
                .extracting(AudienceReadings.Line::key)
                .containsExactly("US", "MX", "CA", "ES", "DE", "GB", "FR", "");
        assertThat(requests.byWeek(strategy.id(), NOVEMBER, NOVEMBER))
                .extracting(RequestReadings.Week::requests)
                .containsExactly(854L, 767L, 969L, 1045L);
        assertThat(requests.byCountry(strategy.id(), NOVEMBER, NOVEMBER))
                .extracting(RequestReadings.Line::name, RequestReadings.Line::requests)
                .containsExactly(tuple("Estados Unidos", 2872L), tuple("Canadá", 492L), tuple("España", 271L));
        assertThat(requests.byMode(strategy.id(), NOVEMBER, NOVEMBER).stream()
                        .mapToLong(RequestReadings.Line::requests).sum())
                .isEqualTo(3635);
        assertThat(sources.kindsOf(strategy.id(), NOVEMBER)).containsExactly(FactKind.AUDIENCE, FactKind.REQUEST);
    }

    @Test
    void sourcesOfAMonthNameFileHashRowsAndPerson() {
        ImportOutcome stored = store(SampleFiles.META, SampleFiles.bytes(SampleFiles.META));

        assertThat(stored.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(sources.sourcesOf(strategy.id(), NOVEMBER)).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo(stored.id());
            assertThat(source.fileName()).isEqualTo(SampleFiles.META);
            assertThat(source.rows()).isEqualTo(48);
            assertThat(source.sha256()).hasSize(64);
            assertThat(source.who()).isEqualTo(TestPeople.CNCS.name());
        });
    }

    @Test
    void theSameFileTwiceStoresNothingNewAndNamesTheFirst() {
        ImportOutcome first = store(SampleFiles.META, SampleFiles.bytes(SampleFiles.META));
        ImportOutcome second = store("otro nombre.csv", SampleFiles.bytes(SampleFiles.META));

        assertThat(second.status()).isEqualTo(ImportOutcome.Status.DUPLICATE);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).rows()).isEqualTo(48);
    }

    @Test
    void twoPeopleWithTheSameFileAtOnceStoreItOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<ImportOutcome> one = () -> store(SampleFiles.GOOGLE, SampleFiles.bytes(SampleFiles.GOOGLE));
            List<Future<ImportOutcome>> both = people.invokeAll(List.of(one, one));
            assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                    .containsExactlyInAnyOrder(ImportOutcome.Status.STORED, ImportOutcome.Status.DUPLICATE);
        } finally {
            people.shutdown();
        }
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("73783.67");
    }

    @Test
    void anOverlappingExportReplacesByKeyAndNeverAdds() {
        store("primero.csv", HEADER, "2020-11-02,Facebook,A,x,es,US,,10,2,8,15.25,3", "2020-11-03,Facebook,A,x,es,US,,20,4,9,10.00,1");
        ImportOutcome second = store("segundo.csv", HEADER,
                "2020-11-03,Facebook,A,x,es,US,,21,5,9,11.50,1", "2020-11-04,Facebook,A,x,es,US,,30,6,9,20.00,2");

        assertThat(second.rehearsal().fresh()).isEqualTo(1);
        assertThat(second.rehearsal().replaced()).isEqualTo(1);
        assertThat(second.rehearsal().unchanged()).isZero();
        MediaSums sums = media.ofMonth(strategy.id(), NOVEMBER);
        assertThat(sums.rows()).isEqualTo(3);
        assertThat(sums.impressions()).isEqualTo(61);
        assertThat(sums.spend()).isEqualTo("46.75");
        assertThat(jdbc.sql("SELECT count(*) FROM metrics.media_fact_past WHERE replaced_by = :id")
                        .param("id", second.id()).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void undoingPutsBackWhatWasReplacedWhateverTheOrder() {
        String day = "2020-11-03,Facebook,A,x,es,US,,%d,5,9,%d.00,1";
        long first = store("1.csv", HEADER, day.formatted(1, 10)).id();
        long second = store("2.csv", HEADER, day.formatted(2, 20), "2020-11-05,Facebook,A,x,es,US,,7,,,7.00,").id();
        long third = store("3.csv", HEADER, day.formatted(3, 30)).id();

        imports.undo(strategy, second, "Era de otra cuenta", TestPeople.CNCS);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("30.00");

        imports.undo(strategy, third, "Otra vez", TestPeople.CNCS);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("10.00");

        imports.undo(strategy, first, "Y otra", TestPeople.CNCS);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).rows()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM metrics.media_fact_past WHERE strategy_id = :id")
                        .param("id", strategy.id()).query(Long.class).single())
                .isZero();
        assertThat(store("1.csv", HEADER, day.formatted(1, 10)).status()).isEqualTo(ImportOutcome.Status.STORED);
    }

    @Test
    void rehearsalStoresNoFigure() {
        ImportOutcome brought = imports.bring(
                new ImportFile(SampleFiles.META, SampleFiles.bytes(SampleFiles.META)), strategy, TestPeople.DERFE);

        assertThat(brought.status()).isEqualTo(ImportOutcome.Status.REHEARSED);
        assertThat(brought.rehearsal().fresh()).isEqualTo(48);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).rows()).isZero();

        ImportOutcome stored = imports.store(strategy, brought.id(), TestPeople.CNCS);

        assertThat(stored.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).rows()).isEqualTo(48);
        assertThatThrownBy(() -> imports.store(strategy, brought.id(), TestPeople.CNCS))
                .isInstanceOf(RuleViolation.class).hasMessage("metrics.rule.closed");
    }

    @Test
    void anOpenQuestionHoldsTheImportUntilItIsAnswered() {
        ImportOutcome brought = imports.bring(
                new ImportFile("sin periodo.csv", SampleFiles.text(
                        "Campaign,Currency code,Campaign type,Impr.,Clicks,Cost", "A,MXN,Search,10,1,5.00")),
                strategy, TestPeople.CNCS);

        assertThat(brought.status()).isEqualTo(ImportOutcome.Status.NEEDS_DECISION);
        assertThatThrownBy(() -> imports.store(strategy, brought.id(), TestPeople.CNCS))
                .isInstanceOf(RuleViolation.class).hasMessage("metrics.rule.open-question");

        ImportOutcome answered =
                imports.answer(strategy, brought.id(), Map.of("month", "2020-11"), TestPeople.CNCS);

        assertThat(answered.status()).isEqualTo(ImportOutcome.Status.REHEARSED);
        imports.store(strategy, brought.id(), TestPeople.CNCS);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("5.00");
    }

    @Test
    void aFileWithoutLinkClicksIsAskedAboutBeforeItTakesThemFromAMonth() {
        store(SampleFiles.META, SampleFiles.bytes(SampleFiles.META));
        long clicks = media.ofMonth(strategy.id(), NOVEMBER).clicks();
        byte[] without = new String(SampleFiles.bytes(SampleFiles.META), StandardCharsets.UTF_8)
                .replace("Clics en el enlace", "Otra cosa").getBytes(StandardCharsets.UTF_8);

        ImportOutcome brought = store("sin clics.csv", without);

        assertThat(brought.status()).isEqualTo(ImportOutcome.Status.NEEDS_DECISION);
        assertThat(brought.rehearsal().decisions()).extracting(Decision::key).containsExactly("absent.clicks");
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).clicks()).isEqualTo(clicks);
        ImportOutcome answered =
                imports.answer(strategy, brought.id(), Map.of("absent.clicks", "without"), TestPeople.CNCS);
        assertThat(answered.status()).isEqualTo(ImportOutcome.Status.REHEARSED);
    }

    @Test
    void aMonthAfterItsDaysIsAskedAboutAndNeverCountedTwice() {
        store("dias.csv", HEADER, "2020-11-02,Facebook,A,x,es,US,,10,2,8,1.00,1", "2020-11-03,Facebook,A,x,es,US,,10,2,8,2.00,1");
        String before = dump();
        String[] month = {"Campaign,Month,Currency code,Impr.,Clicks,Cost", "A,2020-11,MXN,30,6,4.00"};
        long days = store("g-dias.csv", "Campaign,Day,Currency code,Impr.,Clicks,Cost", "A,2020-11-02,MXN,10,2,1.00",
                "A,2020-11-03,MXN,10,2,2.00").id();
        String both = dump();

        ImportOutcome asked = store("g-mes.csv", month);

        assertThat(asked.status()).isEqualTo(ImportOutcome.Status.NEEDS_DECISION);
        assertThat(asked.rehearsal().decisions()).extracting(Decision::key).containsExactly("grain");
        assertThat(dump()).isEqualTo(both);
        imports.answer(strategy, asked.id(), Map.of("grain", "replace"), TestPeople.CNCS);
        imports.store(strategy, asked.id(), TestPeople.CNCS);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).as("3.00 of the table, 4.00 of the month").isEqualTo("7.00");
        assertSumsEqualFacts();
        imports.undo(strategy, asked.id(), "prueba", TestPeople.CNCS);
        assertThat(dump()).isEqualTo(both);
        assertSumsEqualFacts();
        imports.undo(strategy, days, "prueba", TestPeople.CNCS);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void rowsThatAReExportNoLongerHasAreKeptOrRemovedAsThePersonSays() {
        String[] kept = {HEADER, "2020-11-02,Facebook,A,x,es,US,,10,2,8,1.00,1", "2020-11-03,Facebook,B,x,es,US,,10,2,8,2.00,1",
            "2020-11-04,Facebook,A,x,es,US,,10,2,8,4.00,1"};
        store("primera.csv", kept);
        String before = dump();
        String[] again = {HEADER, "2020-11-02,Facebook,A,x,es,US,,10,2,8,1.50,1", "2020-11-04,Facebook,A,x,es,US,,10,2,8,4.00,1"};

        ImportOutcome asked = store("segunda.csv", again);

        assertThat(asked.rehearsal().decisions()).extracting(Decision::key).containsExactly("vanished");
        assertThat(asked.rehearsal().decisions().get(0).args()).containsExactly("1");
        imports.answer(strategy, asked.id(), Map.of("vanished", "remove"), TestPeople.CNCS);
        imports.store(strategy, asked.id(), TestPeople.CNCS);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("5.50");
        assertSumsEqualFacts();
        imports.undo(strategy, asked.id(), "prueba", TestPeople.CNCS);
        assertThat(dump()).isEqualTo(before);
        ImportOutcome keeping = imports.bringAndStore(
                new ImportFile("tercera.csv", SampleFiles.text(again)), strategy, Map.of("vanished", "keep"), TestPeople.CNCS);
        assertThat(keeping.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).spend()).isEqualTo("7.50");
    }

    @Test
    void rowsOfDaysToComeAreTold() {
        ImportOutcome brought = imports.bring(new ImportFile("futuro.csv", SampleFiles.text(
                HEADER, "2020-12-07,Facebook,A,x,es,US,,10,2,8,1.00,1", "2021-05-01,Facebook,A,x,es,US,,10,2,8,1.00,1")),
                strategy, TestPeople.CNCS);

        assertThat(brought.rehearsal().warnings())
                .containsExactly(new Warning("metrics.warning.future-one", List.of("1", "07/12/2020")));
    }

    @Test
    void aRefusedImportLeavesNothingAndMayBeBroughtAgain() {
        ImportFile file = new ImportFile(SampleFiles.META, SampleFiles.bytes(SampleFiles.META));
        long id = imports.bring(file, strategy, TestPeople.CNCS).id();

        imports.refuse(strategy, id, TestPeople.DECEYEC);

        assertThat(media.ofMonth(strategy.id(), NOVEMBER).rows()).isZero();
        assertThat(imports.bring(file, strategy, TestPeople.CNCS).status())
                .isEqualTo(ImportOutcome.Status.REHEARSED);
    }

    @Test
    void aFileThatCannotBeReadKeepsNothing() {
        ImportOutcome refused = store("carta.csv", "Querida Ana:", "hasta pronto");

        assertThat(refused.status()).isEqualTo(ImportOutcome.Status.REFUSED);
        assertThat(refused.reason()).isEqualTo("metrics.refused.unknown");
        assertThat(jdbc.sql("SELECT count(*) FROM metrics.import WHERE strategy_id = :id")
                        .param("id", strategy.id()).query(Long.class).single())
                .isZero();
    }

    @Test
    void namesWithTabsQuotesAndBackslashesAreKeptAsTheyAre() {
        store("raro.csv", HEADER, "2020-11-02,Facebook,\"=A\tb\\N \"\"c\"\"\",x,es,US,,10,2,8,15.25,3");

        assertThat(media.byCampaign(strategy.id(), NOVEMBER, NOVEMBER)).extracting(MediaLine::name)
                .containsExactly("=A\tb\\N \"c\"");
    }

    @Test
    void onlyEditorsImportAndOnlyWithinTheStrategy() {
        ImportFile file = new ImportFile(SampleFiles.META, SampleFiles.bytes(SampleFiles.META));
        assertThatThrownBy(() -> imports.bring(file, strategy, TestPeople.VIEWER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.bring(file, strategy, TestPeople.ADMIN))
                .isInstanceOf(AccessDeniedException.class);
        long id = imports.bring(file, strategy, TestPeople.DERFE).id();
        StrategyRef another = new StrategyRef(-1, "otra", "Otra", strategy.from(), strategy.to());
        assertThatThrownBy(() -> imports.store(another, id, TestPeople.DERFE)).isInstanceOf(NotFound.class);
    }

    @Test
    void sumsEqualTheFactsAfterImportReplacementAndUndo() {
        store(SampleFiles.GOOGLE, SampleFiles.bytes(SampleFiles.GOOGLE));
        assertSumsEqualFacts();
        long plain = store("mas.csv", HEADER, "2020-11-03,Facebook,A,x,en,NL,,21,5,9,11.50,1").id();
        assertSumsEqualFacts();
        store("igual.csv", HEADER, "2020-11-03,Facebook,A,x,en,NL,,21,5,9,11.50,1", "2020-11-05,Facebook,A,x,,,,1,,,0.50,");
        assertSumsEqualFacts();
        imports.undo(strategy, plain, "prueba", TestPeople.CNCS);
        assertSumsEqualFacts();
    }

    @Test
    void undoingAHundredThousandRowsGivesBackTheTwoThousandThatTheyReplaced() {
        store("antes.csv", plainRows(2_000, "1.00"));
        String before = dump();

        ImportOutcome large = store("muchas.csv", plainRows(100_000, "2.00"));
        assertThat(large.rehearsal()).returns(98_000L, Rehearsal::fresh).returns(2_000L, Rehearsal::replaced);
        assertThat(media.byMonth(strategy.id(), NOVEMBER, NOVEMBER).get(0).sums().spend()).isEqualTo("200000.00");
        assertSumsEqualFacts();
        imports.undo(strategy, large.id(), "prueba", TestPeople.CNCS);

        assertThat(dump()).isEqualTo(before);
        assertSumsEqualFacts();
    }

    private static byte[] plainRows(int rows, String spend) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append("2020-11-").append(String.format("%02d", i % 28 + 1)).append(",Facebook,Campaña ").append(i / 28)
                    .append(",x,es,US,,10,2,8,").append(spend).append(",1\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A fingerprint of every fact of the strategy with its origin. */
    private String dump() {
        return jdbc.sql("SELECT md5(string_agg(f::text, '|' ORDER BY f.day, f.key)) FROM metrics.media_fact f"
                        + " WHERE strategy_id = :id")
                .param("id", strategy.id()).query(String.class).single();
    }

    private void assertSumsEqualFacts() {
        BigDecimal facts = jdbc.sql("SELECT sum(spend) FROM metrics.v_media_fact WHERE strategy_id = :id")
                .param("id", strategy.id()).query(BigDecimal.class).single();
        YearMonth from = YearMonth.from(strategy.from());
        YearMonth to = YearMonth.from(strategy.to());
        List<List<MediaLine>> readings = List.of(
                media.byMonth(strategy.id(), from, to), media.byPlatform(strategy.id(), from, to),
                media.byCountry(strategy.id(), from, to), media.bySegment(strategy.id(), from, to),
                media.byCampaign(strategy.id(), from, to), media.byLanguage(strategy.id(), from, to));
        assertThat(readings).allSatisfy(lines -> assertThat(lines.stream()
                        .map(line -> line.sums().spend()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(facts));
        assertThat(jdbc.sql(SUMS_UNLIKE_FACTS).param("id", strategy.id()).query(Long.class).single())
                .as("sums that differ from those of the facts")
                .isZero();
        BigDecimal ofDays = jdbc.sql("SELECT coalesce(sum(spend), 0) FROM metrics.v_media_fact"
                        + " WHERE strategy_id = :id AND until = day")
                .param("id", strategy.id()).query(BigDecimal.class).single();
        assertThat(media.daily(strategy.id(), strategy.period()).stream()
                        .map(d -> d.sums().spend()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(ofDays);
    }
}
