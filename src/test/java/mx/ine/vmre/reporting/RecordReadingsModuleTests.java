package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.RecordFacts.Dimension;
import mx.ine.vmre.reporting.RecordFacts.Ending;
import mx.ine.vmre.reporting.RecordFacts.Organisations;
import mx.ine.vmre.reporting.RecordFacts.Standing;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of actions and organisations reach the report of their month and of no other. */
@ModuleTest
class RecordReadingsModuleTests {

    private static final YearMonth OCTOBER = YearMonth.of(2020, 10);

    @Autowired
    RecordReadings readings;

    @Autowired
    CountedReadings counted;

    @Autowired
    ReportDrafting drafting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;
    private RecordExamples records;

    @BeforeEach
    void threeActionsAndFourOrganisations() {
        strategy = TrialStrategy.make(application);
        records = new RecordExamples(jdbc, strategy.id());
        long forum = records.action("V-2020-901", "COMPLETED", "2020-10-05", "2020-10-20", "US", "1000.00", "800.50");
        long fair = records.action("V-2020-902", "IN_PROGRESS", "2020-10-25", "2020-11-05", "US", "500.00", null);
        long late = records.action("V-2020-903", "APPROVED", "2020-10-01", "2020-10-10", null, "250.25", null);
        records.action("V-2020-904", "CANCELLED", "2020-10-01", "2020-10-10", "US", "9999.00", null);
        records.stage(forum, 1);
        records.stage(forum, 2);
        records.stage(fair, 2);
        records.stage(late, 1);
        records.measured(forum, "asistentes", "200");
        records.measured(fair, "asistentes", "999");
        records.evidence(forum);
        records.partner("Club Jerez", "ACTIVE", "AGREEMENT", "2019-05-01", "2019-06-01", "2020-12-15");
        records.partner("Ana Luz", "ACTIVE", "NETWORK_LETTER", "2020-10-02", "2020-10-10", "2021-06-30");
        records.partner("Beto Cruz", "SUSPENDED", "NETWORK_LETTER", "2019-05-01", "2019-06-01", "2021-06-30");
        records.partner("Futura", "PROSPECT", null, "2020-11-03", null, null);
    }

    @AfterEach
    void removeStrategy() {
        records.remove();
        TrialReports.remove(application, strategy);
    }

    private static Organisations organisations(
            PartnerState state, boolean network, String country, long all, long added, long signed, long ending,
            long joined) {
        return new Organisations("ciudadania", "Ciudadanía residente en el extranjero", state, network, country, all,
                added, signed, ending, joined);
    }

    @Test
    void actionsStandInEachOfTheirStagesAndOnceInTheirPlaceAndLine() {
        RecordFacts october = readings.of(drafting.scope(strategy, OCTOBER));

        assertThat(october.standings()).filteredOn(w -> w.dimension() == Dimension.STAGE)
                .extracting(Standing::word, Standing::done, Standing::underWay, Standing::late, Standing::evidenced)
                .containsExactly(tuple("1", 1L, 0L, 1L, 1L), tuple("2", 1L, 1L, 0L, 1L));
        assertThat(october.standings()).filteredOn(w -> w.dimension() == Dimension.COUNTRY)
                .extracting(Standing::word, Standing::name, Standing::all)
                .containsExactly(tuple("US", "Estados Unidos", 2L), tuple("", "", 1L));
        assertThat(october.standings()).filteredOn(w -> w.dimension() == Dimension.LINE).singleElement()
                .returns(new BigDecimal("1750.25"), Standing::planned).returns(new BigDecimal("800.50"), Standing::cost)
                .returns(1L, Standing::costed);
    }

    @Test
    void onlyCompletedActionsThatEndInTheMonthSayWhatAResultCost() {
        assertThat(readings.of(drafting.scope(strategy, OCTOBER)).results()).singleElement()
                .returns(new BigDecimal("100.00"), r -> r.target().setScale(2))
                .returns("Asistentes", RecordFacts.Result::name)
                .returns(1L, RecordFacts.Result::actions)
                .satisfies(r -> assertThat(r.result()).isEqualByComparingTo("200"));
        assertThat(readings.of(drafting.scope(strategy, OCTOBER.plusMonths(1))).results()).singleElement()
                .returns(0L, RecordFacts.Result::actions).returns(null, RecordFacts.Result::cost);
    }

    @Test
    void organisationsAreTheOnesKnownAtTheCutOff() {
        RecordFacts october = readings.of(drafting.scope(strategy, OCTOBER));

        assertThat(october.groups()).extracting(PartnerFact::group, PartnerFact::total, PartnerFact::added, PartnerFact::active)
                .containsExactly(tuple("ciudadania", 3L, 1L, 2L), tuple("instituciones", 0L, 0L, 0L),
                        tuple("educacion", 0L, 0L, 0L));
        assertThat(october.organisations()).filteredOn(o -> o.state() != null).containsExactlyInAnyOrder(
                organisations(PartnerState.ACTIVE, false, "US", 1, 0, 0, 1, 0),
                organisations(PartnerState.ACTIVE, true, "US", 1, 1, 1, 0, 1),
                organisations(PartnerState.SUSPENDED, true, "US", 1, 0, 0, 0, 0));
        assertThat(october.ending()).extracting(Ending::name, Ending::whole).containsExactly(tuple("Club Jerez", 1L));
        assertThat(readings.of(drafting.scope(strategy, OCTOBER.plusMonths(1))).organisations())
                .extracting(Organisations::state, Organisations::added)
                .contains(tuple(PartnerState.PROSPECT, 1L)).doesNotContain(tuple(PartnerState.ACTIVE, 1L));
    }

    @Test
    void whoLeftAfterTheMonthWasActiveInItAndWhoBecameActiveThenWasStillBeingNegotiatedWith() {
        records.left("Club Jerez", "CLOSED", "2020-11-12");
        records.left("Ana Luz", "SUSPENDED", "2020-10-31");
        records.partner("Eva Sol", "ACTIVE", "NETWORK_LETTER", "2020-10-02", "2020-11-05", "2021-06-30");

        assertThat(at(OCTOBER)).containsExactlyInAnyOrder(
                tuple(PartnerState.ACTIVE, false, 1L, 1L), tuple(PartnerState.SUSPENDED, true, 2L, 0L),
                tuple(PartnerState.IN_TALKS, true, 1L, 0L));
        assertThat(readings.of(drafting.scope(strategy, OCTOBER)).ending()).extracting(Ending::name)
                .containsExactly("Club Jerez");
        assertThat(at(OCTOBER.plusMonths(1))).containsExactlyInAnyOrder(
                tuple(PartnerState.CLOSED, false, 1L, 0L), tuple(PartnerState.SUSPENDED, true, 2L, 0L),
                tuple(PartnerState.ACTIVE, true, 1L, 0L), tuple(PartnerState.PROSPECT, false, 1L, 0L));
        records.left("Eva Sol", "SUSPENDED", "2020-12-24");
        assertThat(at(OCTOBER)).contains(tuple(PartnerState.IN_TALKS, true, 1L, 0L));
        assertThat(at(OCTOBER.plusMonths(1))).contains(tuple(PartnerState.ACTIVE, true, 1L, 0L));
        assertThat(counted.now(strategy.id(), new Cover(strategy.key(), strategy.name(), null, OCTOBER,
                                drafting.scope(strategy, OCTOBER).cutOff(), List.of()), Set.of(Counted.Kind.ORGANISATIONS))
                        .organisations())
                .extracting(Counted.Organisation::name, Counted.Organisation::state)
                .containsExactly(tuple("Ana Luz", PartnerState.SUSPENDED), tuple("Beto Cruz", PartnerState.SUSPENDED),
                        tuple("Club Jerez", PartnerState.ACTIVE), tuple("Eva Sol", PartnerState.IN_TALKS));
    }

    private List<Tuple> at(YearMonth month) {
        return readings.of(drafting.scope(strategy, month)).organisations().stream().filter(o -> o.state() != null)
                .map(o -> tuple(o.state(), o.network(), o.all(), o.ending())).toList();
    }
}
