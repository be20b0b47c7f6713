package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleTest
@RecordApplicationEvents
class CountryAssigningModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final String DAYS = "Account,Campaign,Day,Currency code,Impr.,Clicks,Cost,Country/Territory";

    @Autowired
    MetricImport imports;

    @Autowired
    CountryAssigning assigning;

    @Autowired
    UnplacedCampaigns campaigns;

    @Autowired
    MediaReadings media;

    @Autowired
    Strategies strategies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategyWithCampaignsOfTwoAccounts() {
        strategies.all();
        strategy = TestStrategy.make(jdbc);
        store("1.csv", "Uno,A,2020-11-02,MXN,10,2,1.00,", "Uno,A,2020-11-03,MXN,10,2,2.00,United States",
                "Dos,A,2020-11-02,MXN,10,2,4.00,", "Uno,B,2020-11-02,MXN,10,2,8.00,", "Uno,B,2020-12-02,MXN,10,2,16.00,");
    }

    @AfterEach
    void leaveNothing() {
        TestStrategy.remove(jdbc, strategy);
    }

    private ImportOutcome store(String name, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = DAYS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        ImportOutcome stored =
                imports.bringAndStore(new ImportFile(name, SampleFiles.text(lines)), strategy,
                Map.of("vanished", "keep"), TestPeople.CNCS);
        assertThat(stored.status()).isEqualTo(ImportOutcome.Status.STORED);
        return stored;
    }

    private ListPage<UnplacedRow> list(String... params) {
        Map<String, String[]> asked = new HashMap<>();
        for (int i = 0; i < params.length; i += 2) {
            asked.put(params[i], new String[] {params[i + 1]});
        }
        return campaigns.page(UnplacedCampaigns.listState(asked), strategy.id());
    }

    private CountryAssigning.Chosen chosen(String account, String campaign) {
        return list("estado", "todas").rows().stream()
                .filter(r -> r.account().equals(account) && r.campaign().equals(campaign))
                .findFirst()
                .flatMap(r -> CountryAssigning.Chosen.parse(r.choice()))
                .orElseThrow();
    }

    private int assign(String account, String campaign, String country) {
        return assigning.assign(strategy, List.of(chosen(account, campaign)), country, TestPeople.CNCS);
    }

    private List<String> spendByCountry() {
        return media.byCountry(strategy.id(), NOVEMBER, NOVEMBER).stream()
                .map(l -> l.key() + " " + l.sums().spend()).sorted().toList();
    }

    private List<String> facts() {
        return jdbc.sql("SELECT f::text FROM metrics.media_fact f WHERE strategy_id = :id ORDER BY 1")
                .param("id", strategy.id()).query(String.class).list();
    }

    /** The views of facts and of sums say the same country, and mark what was assigned. */
    private List<String> views(String view) {
        return jdbc.sql("SELECT concat_ws(' ', account, campaign, coalesce(country::text, ''), sum(spend),"
                        + (view.equals("v_media_month") ? " assigned" : " assigned_at IS NOT NULL") + ") FROM metrics." + view
                        + " WHERE strategy_id = :id GROUP BY account, campaign, coalesce(country::text, ''), "
                        + (view.equals("v_media_month") ? "assigned" : "assigned_at IS NOT NULL") + " ORDER BY 1")
                .param("id", strategy.id()).query(String.class).list();
    }

    @Test
    void campaignsWithoutACountryAreListedWithTheMostMoneyFirst() {
        assertThat(list().rows()).extracting(UnplacedRow::campaign, UnplacedRow::account, UnplacedRow::rows, UnplacedRow::spend,
                        UnplacedRow::months)
                .containsExactly(
                        tuple("B", "Uno", "2", "24.00", "noviembre de 2020 – diciembre de 2020"),
                        tuple("A", "Dos", "1", "4.00", "noviembre de 2020"),
                        tuple("A", "Uno", "1", "1.00", "noviembre de 2020"));
        assertThat(list("texto", "dos").rows()).extracting(UnplacedRow::account).containsExactly("Dos");
        for (String order : List.of("campana", "meses", "filas", "impresiones", "gasto", "pais")) {
            assertThat(list("orden", order).rows()).hasSize(3);
            assertThat(list("orden", "-" + order).rows()).hasSize(3);
        }
        assertThat(campaigns.open(strategy.id())).isEqualTo(3);
    }

    @Test
    void anAssignedCountryHoldsForTheCampaignOfThatAccountAloneAndForWhatComesLater() {
        List<String> facts = facts();
        assertThat(assign("Uno", "A", "CA")).isEqualTo(1);

        assertThat(facts()).as("facts stay as their files say").isEqualTo(facts);
        assertThat(spendByCountry()).containsExactly(" 12.00", "CA 1.00", "US 2.00");
        assertThat(views("v_media_month")).isEqualTo(views("v_media_fact")).containsExactly(
                "Dos A  4.00 f", "Uno A CA 1.00 t", "Uno A US 2.00 f", "Uno B  24.00 f");
        assertThat(media.bySegment(strategy.id(), NOVEMBER, NOVEMBER))
                .extracting(MediaLine::key, l -> l.sums().spend())
                .contains(tuple("cinco-paises", new BigDecimal("1.00")), tuple("", new BigDecimal("12.00")));

        ImportOutcome again = store("2.csv", "Uno,A,2020-11-02,MXN,10,2,1.50,", "Uno,A,2020-11-05,MXN,10,2,32.00,");
        assertThat(again.rehearsal().replaced()).as("a re-export still meets its rows").isEqualTo(1);
        assertThat(again.rehearsal().totals()).as("totals of the import are the file's").extracting(TotalLine::country)
                .containsOnlyNulls();
        assertThat(spendByCountry()).containsExactly(" 12.00", "CA 33.50", "US 2.00");
        assertThat(views("v_media_fact_past")).containsExactly("Uno A CA 1.00 t");
    }

    @Test
    void aCountryIsChangedAndWithdrawnAndItsTimesAreKept() {
        assign("Uno", "B", "CA");
        assertThat(list().rows()).extracting(UnplacedRow::campaign).containsExactly("A", "A");
        assertThat(list("estado", "asignadas").rows()).singleElement()
                .returns("Canadá", UnplacedRow::country).returns(TestPeople.CNCS.name(), UnplacedRow::assignedBy);
        assertThat(assign("Uno", "B", "CA")).as("the same again").isZero();
        assertThat(assign("Uno", "B", "ES")).isEqualTo(1);
        assertThat(spendByCountry()).containsExactly(" 5.00", "ES 8.00", "US 2.00");
        assertThat(assigning.withdraw(strategy, List.of(chosen("Uno", "B"), chosen("Dos", "A")), TestPeople.DERFE)).isEqualTo(1);

        assertThat(spendByCountry()).containsExactly(" 13.00", "US 2.00");
        assertThat(jdbc.sql("SELECT concat_ws(' ', country, assigned_by, ended_at >= assigned_at)"
                                + " FROM metrics.v_campaign_country WHERE strategy_id = :id ORDER BY assigned_at")
                        .param("id", strategy.id()).query(String.class).list())
                .containsExactly("CA " + TestPeople.CNCS.name() + " t", "ES " + TestPeople.CNCS.name() + " t");
        assertThat(events.stream(CountriesAssigned.class)).hasSize(3).last().satisfies(e -> {
            assertThat(e.from()).isEqualTo("2020-11-01");
            assertThat(e.to()).isEqualTo("2020-12-31");
        });
    }

    @Test
    void whoSawTheListBeforeAnotherChangedItIsToldAndChangesNothing() {
        CountryAssigning.Chosen seen = chosen("Uno", "A");
        CountryAssigning.Chosen other = chosen("Uno", "B");
        assign("Uno", "A", "CA");

        assertThatThrownBy(() -> assigning.assign(strategy, List.of(other, seen), "US", TestPeople.DERFE))
                .isInstanceOf(StateConflict.class).hasMessage("metrics.rule.placed-meanwhile");
        assertThat(spendByCountry()).containsExactly(" 12.00", "CA 1.00", "US 2.00");
        CountryAssigning.Chosen gone = new CountryAssigning.Chosen(UUID.randomUUID(), 0);
        assertThatThrownBy(() -> assigning.assign(strategy, List.of(gone), "US", TestPeople.DERFE))
                .isInstanceOf(StateConflict.class).hasMessage("metrics.rule.no-longer-unplaced");
    }

    @Test
    void onlyEditorsAssignAndOnlyCountriesThatThereAre() {
        List<CountryAssigning.Chosen> one = List.of(chosen("Uno", "A"));
        assertThatThrownBy(() -> assigning.assign(strategy, one, "US", TestPeople.VIEWER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assigning.withdraw(strategy, one, TestPeople.ADMIN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assigning.assign(strategy, one, "XX", TestPeople.CNCS)).isInstanceOf(NotFound.class);
    }

    @Test
    void undoingTheImportLeavesTheAssignmentForWhenItComesAgain() {
        long id = store("2.csv", "Tres,C,2020-11-02,MXN,10,2,64.00,").id();
        assign("Tres", "C", "FR");
        imports.undo(strategy, id, "prueba", TestPeople.CNCS);
        assertThat(list("estado", "todas").rows()).hasSize(3);
        store("2.csv", "Tres,C,2020-11-02,MXN,10,2,64.00,");
        assertThat(spendByCountry()).contains("FR 64.00");
    }
}
