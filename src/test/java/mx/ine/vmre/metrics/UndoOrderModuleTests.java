package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes back when an import is undone on which later ones rest: exactly what was there, or nothing and why. */
@ModuleTest
class UndoOrderModuleTests {

    private static final String DAYS = "Campaign,Day,Currency code,Impr.,Clicks,Cost";
    private static final String MONTHS = "Campaign,Month,Currency code,Impr.,Clicks,Cost";
    private static final List<String> NAMES = List.of("A", "B", "C");

    @Autowired
    MetricImport imports;

    @Autowired
    LaterImports later;

    @Autowired
    Strategies strategies;

    @Autowired
    JdbcClient jdbc;

    private final List<StrategyRef> made = new ArrayList<>();
    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategies.all();
        strategy = another();
    }

    private StrategyRef another() {
        made.add(TestStrategy.make(jdbc));
        return made.get(made.size() - 1);
    }

    @AfterEach
    void leaveNothing() {
        made.forEach(s -> TestStrategy.remove(jdbc, s));
    }

    /** A stored import, to be stored again elsewhere. */
    private record Stored(long id, String name, byte[] file, Map<String, String> answers) {}

    /** Stores a file, answering what is asked: other portions and other tools give way, and the rest as said. */
    private Stored store(StrategyRef where, String name, byte[] file, String vanished) {
        Map<String, String> answers = new HashMap<>();
        ImportOutcome outcome = imports.bring(new ImportFile(name, file), where, answers, TestPeople.CNCS);
        while (outcome.status() == ImportOutcome.Status.NEEDS_DECISION) {
            for (Decision open : outcome.rehearsal().decisions()) {
                answers.put(open.key(), open.key().equals("vanished") ? vanished : "replace");
            }
            outcome = imports.answer(where, outcome.id(), answers, TestPeople.CNCS);
        }
        assertThat(imports.store(where, outcome.id(), TestPeople.CNCS).status()).isEqualTo(ImportOutcome.Status.STORED);
        return new Stored(outcome.id(), name, file, answers);
    }

    private Stored store(String name, String... lines) {
        return store(strategy, name, SampleFiles.text(lines), "remove");
    }

    private void undo(Stored stored) {
        imports.undo(strategy, stored.id(), "prueba", TestPeople.CNCS);
    }

    private void assertRefusedFor(Stored undone, Stored... first) {
        List<String> before = dump();
        assertThatThrownBy(() -> undo(undone)).isInstanceOf(StateConflict.class).hasMessage("metrics.rule.built-upon");
        assertThat(dump()).isEqualTo(before);
        assertThat(later.before(kindOf(undone), undone.id())).extracting(LaterImports.Later::id)
                .containsExactly(List.of(first).stream().map(Stored::id).toArray(Long[]::new));
    }

    private FactKind kindOf(Stored stored) {
        return FactKind.valueOf(jdbc.sql("SELECT kind FROM metrics.import WHERE id = :id")
                .param("id", stored.id()).query(String.class).single());
    }

    /** Every fact with its origin, what was replaced and by whom, and the sums: whole tables, not figures of them. */
    private List<String> dump() {
        List<String> dump = new ArrayList<>();
        for (String table : List.of("media_fact", "media_fact_past", "media_month", "audience_fact",
                "audience_fact_past", "fact_said_again")) {
            dump.addAll(jdbc.sql("SELECT '" + table + " ' || t::text FROM metrics." + table
                            + " t WHERE strategy_id = :id ORDER BY 1")
                    .param("id", strategy.id()).query(String.class).list());
        }
        return dump;
    }

    private List<String> facts(StrategyRef of) {
        return facts(of, "concat(i.file_name, ' ', f.line)");
    }

    private List<String> facts(StrategyRef of, String origin) {
        return jdbc.sql("SELECT concat_ws(' ', " + origin + ", f.day, f.until, f.key, f.impressions, f.spend)"
                        + " FROM metrics.media_fact f JOIN metrics.import i ON i.id = f.import_id"
                        + " WHERE f.strategy_id = :id ORDER BY 1")
                .param("id", of.id()).query(String.class).list();
    }

    private void assertSumsEqualFacts() {
        assertThat(jdbc.sql(MetricImportModuleTests.SUMS_UNLIKE_FACTS).param("id", strategy.id()).query(Long.class).single())
                .isZero();
    }

    @Test
    void whatALaterImportOfTheSamePortionsWouldHaveReplacedDoesNotComeBackBesideIt() {
        List<String> empty = dump();
        Stored days = store("dias.csv", DAYS, "A,2020-11-02,MXN,10,2,1.00", "A,2020-11-03,MXN,10,2,2.00");
        List<String> first = dump();
        Stored month = store("mes.csv", MONTHS, "A,2020-11,MXN,30,6,4.00");
        Stored again = store("otra-vez.csv", DAYS, "A,2020-11-03,MXN,11,2,2.50", "A,2020-11-04,MXN,11,2,2.50");

        assertRefusedFor(month, again);
        undo(again);
        undo(month);
        assertThat(dump()).isEqualTo(first);
        undo(days);
        assertThat(dump()).isEqualTo(empty);
    }

    @Test
    void whatALaterImportInOtherPortionsWouldHaveDisplacedDoesNotComeBackBesideIt() {
        Stored month = store("mes.csv", MONTHS, "A,2020-11,MXN,30,6,4.00");
        List<String> first = dump();
        Stored days = store("dias.csv", DAYS, "A,2020-11-02,MXN,10,2,1.00", "A,2020-11-20,MXN,10,2,2.00");
        Stored more = store("mas.csv", DAYS, "A,2020-11-25,MXN,11,2,2.50", "B,2020-11-25,MXN,11,2,2.50");
        Stored elsewhere = store("otro.csv", DAYS, "A,2020-12-02,MXN,11,2,2.50");

        assertRefusedFor(days, more);
        undo(more);
        undo(days);
        undo(elsewhere);
        assertThat(dump()).isEqualTo(first);
        undo(month);
    }

    @Test
    void rowsRemovedAsVanishedComeBackOnlyWhereNoLaterExportOfTheSameLacksThem() {
        Stored first = store("1.csv", DAYS, "A,2020-11-02,MXN,10,2,1.00", "B,2020-11-03,MXN,10,2,2.00", "A,2020-11-04,MXN,1,1,1.00");
        List<String> before = dump();
        Stored second = store("2.csv", DAYS, "A,2020-11-02,MXN,11,2,1.00", "A,2020-11-04,MXN,1,1,1.00");
        Stored third = store("3.csv", DAYS, "A,2020-11-02,MXN,12,2,1.00", "A,2020-11-04,MXN,2,1,1.00");

        assertRefusedFor(second, third);
        undo(third);
        undo(second);
        assertThat(dump()).isEqualTo(before);
        undo(first);
    }

    @Test
    void visitsOfAnotherToolDoNotComeBackBesideThoseOfALaterImport() {
        byte[] first = SampleFiles.bytes(SampleFiles.ANALYTICS);
        Stored ua = store(strategy, "ua.csv", first, "keep");
        List<String> before = dump();
        Stored ga4 = store(strategy, "ga4.csv", SampleFiles.bytes("ga4_es_2020-11.csv"), "keep");
        byte[] corrected = (new String(first, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        Stored again = store(strategy, "ua-otra-vez.csv", corrected, "keep");

        assertRefusedFor(ga4, again);
        undo(again);
        undo(ga4);
        assertThat(dump()).isEqualTo(before);
        undo(ua);
        assertThat(dump()).isEmpty();
    }

    @Test
    void severalMonthsInAFileAreTheSamePortionsHoweverLongTheMonths() {
        store("1.csv", MONTHS, "A,2020-10,MXN,1,1,1.00", "A,2020-11,MXN,1,1,1.00", "A,2020-12,MXN,1,1,1.00");
        ImportOutcome again = imports.bring(new ImportFile("2.csv", SampleFiles.text(
                MONTHS, "A,2020-10,MXN,2,1,1.00", "A,2020-11,MXN,2,1,1.00", "A,2020-12,MXN,2,1,1.00")), strategy, TestPeople.CNCS);

        assertThat(again.status()).isEqualTo(ImportOutcome.Status.REHEARSED);
        assertThat(again.rehearsal().replaced()).isEqualTo(3);
    }

    /** The last of all undone again and again: each time the tables are what they were before it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoingInReverseGivesBackEveryTableOfBefore(long seed) {
        Random random = new Random(seed);
        List<List<String>> before = new ArrayList<>();
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            before.add(dump());
            stored.add(storeAny(random, i, seed % 2 == 0 ? 2 : 100_000));
            assertSumsEqualFacts();
        }
        for (int i = stored.size() - 1; i >= 0; i--) {
            undo(stored.get(i));
            assertThat(dump()).as("before import %d of seed %d", i, seed).isEqualTo(before.get(i));
            assertSumsEqualFacts();
        }
    }

    /** Undone in any order that is permitted: the facts are those of the imports that stayed, as if alone. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void undoingInAnyPermittedOrderLeavesWhatTheOthersAloneWouldHaveLeft(long seed) {
        Random random = new Random(seed);
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            stored.add(storeAny(random, i, 100_000));
            if (random.nextInt(3) == 0) {
                undoAny(random, stored);
                assertSumsEqualFacts();
            }
        }
        assertThat(facts(strategy)).as("seed %d", seed).isEqualTo(factsOf(stored));
        while (!stored.isEmpty()) {
            undoAny(random, stored);
            assertSumsEqualFacts();
            if (random.nextInt(4) == 0) {
                assertThat(facts(strategy)).as("seed %d", seed).isEqualTo(factsOf(stored));
            }
        }
        assertThat(dump()).isEmpty();
    }

    /**
     * The same where rows often say again what is stored. The figures are those of the imports that stayed; which of two
     * that say the same has the row depends on what came between them.
     */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void rowsThatOthersSaidAgainStayWhenTheFirstIsUndone(long seed) {
        Random random = new Random(seed);
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            stored.add(storeAny(random, i, 2));
            if (random.nextInt(4) == 0) {
                undoAny(random, stored);
                assertSumsEqualFacts();
            }
        }
        while (!stored.isEmpty()) {
            undoAny(random, stored);
            assertSumsEqualFacts();
            List<String> expected = factsOf(stored, "''");
            assertThat(facts(strategy, "''")).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(dump()).isEmpty();
    }

    @Test
    void rowsThatSayTheSameStayWithTheFirstImportUntilItIsUndone() {
        Stored first = store("1.csv", DAYS, "A,2020-11-02,MXN,10,2,1.00", "B,2020-11-02,MXN,10,2,2.00");
        Stored second = store("2.csv", DAYS, "B,2020-11-02,MXN,10,2,2.00", "A,2020-11-02,MXN,11,2,1.00");
        Stored third = store("3.csv", DAYS, "A,2020-11-02,MXN,11,2,1.00", "B,2020-11-02,MXN,10,2,2.00");

        assertThat(facts(strategy)).extracting(f -> f.substring(0, 7)).containsExactly("1.csv 3", "2.csv 3");
        undo(first);
        assertThat(facts(strategy)).extracting(f -> f.substring(0, 7)).containsExactly("2.csv 2", "2.csv 3");
        assertSumsEqualFacts();
        undo(second);
        assertThat(facts(strategy)).extracting(f -> f.substring(0, 7)).containsExactly("3.csv 2", "3.csv 3");
        assertSumsEqualFacts();
        undo(third);
        assertThat(dump()).isEmpty();

        first = store("4.csv", DAYS, "A,2020-11-02,MXN,10,2,1.00", "B,2020-11-02,MXN,10,2,2.00");
        List<String> before = dump();
        second = store("5.csv", DAYS, "B,2020-11-02,MXN,10,2,2.00", "A,2020-11-02,MXN,11,2,1.00");
        third = store("6.csv", DAYS, "A,2020-11-02,MXN,11,2,1.00", "B,2020-11-02,MXN,10,2,2.00");
        undo(third);
        undo(second);
        assertThat(dump()).isEqualTo(before);
    }

    private List<String> factsOf(List<Stored> stored) {
        return factsOf(stored, "concat(i.file_name, ' ', f.line)");
    }

    private List<String> factsOf(List<Stored> stored, String origin) {
        StrategyRef fresh = another();
        stored.forEach(s -> {
            Map<String, String> answers = new HashMap<>(s.answers());
            ImportOutcome outcome = imports.bring(new ImportFile(s.name(), s.file()), fresh, answers, TestPeople.CNCS);
            if (outcome.rehearsal().decisions().stream().anyMatch(d -> d.key().equals("grain"))) {
                answers.put("grain", "replace");
                outcome = imports.answer(fresh, outcome.id(), answers, TestPeople.CNCS);
            }
            assertThat(outcome.rehearsal().decisions()).as("nothing that nobody was asked then").isEmpty();
            imports.store(fresh, outcome.id(), TestPeople.CNCS);
        });
        return facts(fresh, origin);
    }

    /** Undoes one of them, and before it what it is refused for. */
    private void undoAny(Random random, List<Stored> stored) {
        Stored one = stored.get(random.nextInt(stored.size()));
        for (int steps = 0; stored.contains(one); steps++) {
            assertThat(steps).isLessThan(100);
            Stored next = one;
            for (List<LaterImports.Later> first = later.before(FactKind.MEDIA, next.id()); !first.isEmpty(); ) {
                assertRefused(next);
                long id = first.get(0).id();
                next = stored.stream().filter(s -> s.id() == id).findFirst().orElseThrow();
                first = later.before(FactKind.MEDIA, next.id());
            }
            undo(next);
            stored.remove(next);
        }
    }

    private void assertRefused(Stored one) {
        assertThatThrownBy(() -> undo(one)).isInstanceOf(StateConflict.class);
    }

    /** An export with some campaigns by day or by month, with rows of others now and then left out. */
    private Stored storeAny(Random random, int number, int values) {
        List<String> lines = new ArrayList<>();
        boolean days = random.nextInt(5) > 0;
        lines.add(days ? DAYS : MONTHS);
        int first = 1 + random.nextInt(4);
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            if (days) {
                for (int day = first; day < first + 4; day++) {
                    if (random.nextInt(4) > 0) {
                        lines.add(row(random, name, "2020-11-0" + day, values));
                    }
                }
            } else {
                for (int month = 10 + random.nextInt(2); month <= 11 + random.nextInt(2); month++) {
                    lines.add(row(random, name, "2020-" + month, values));
                }
            }
        }
        if (lines.size() == 1) {
            lines.add(row(random, "A", days ? "2020-11-01" : "2020-11", values));
        }
        return store(strategy, number + ".csv", SampleFiles.text(lines.toArray(String[]::new)),
                random.nextBoolean() ? "keep" : "remove");
    }

    /** @param values how many different figures there may be */
    private static String row(Random random, String campaign, String when, int values) {
        return campaign + "," + when + ",MXN," + (1 + random.nextInt(values)) + ",1," + (random.nextInt(values) / 100) + ".25";
    }
}
