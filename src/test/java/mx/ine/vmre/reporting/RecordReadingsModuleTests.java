package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.RecordFacts.Dimension;
import mx.ine.vmre.reporting.RecordFacts.Ending;
import mx.ine.vmre.reporting.RecordFacts.Organisations;
import mx.ine.vmre.reporting.RecordFacts.Standing;
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
    ReportDrafting drafting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;

    @BeforeEach
    void threeActionsAndFourOrganisations() {
        strategy = TrialStrategy.make(application);
        long forum = action("V-2020-901", "COMPLETED", "2020-10-05", "2020-10-20", "US", "1000.00", "800.50");
        long fair = action("V-2020-902", "IN_PROGRESS", "2020-10-25", "2020-11-05", "US", "500.00", null);
        long late = action("V-2020-903", "APPROVED", "2020-10-01", "2020-10-10", null, "250.25", null);
        action("V-2020-904", "CANCELLED", "2020-10-01", "2020-10-10", "US", "9999.00", null);
        stage(forum, 1);
        stage(forum, 2);
        stage(fair, 2);
        stage(late, 1);
        measured(forum, "asistentes", "200");
        measured(fair, "asistentes", "999");
        jdbc.sql("INSERT INTO actions.evidence (action_id, title, url, added_by, added_at)"
                + " VALUES (:id, 'Fotos', 'https://www.votoextranjero.mx/f', 'Dora', now())").param("id", forum).update();
        partner("Club Jerez", "ACTIVE", "AGREEMENT", "2019-05-01", "2019-06-01", "2020-12-15");
        partner("Ana Luz", "ACTIVE", "NETWORK_LETTER", "2020-10-02", "2020-10-10", "2021-06-30");
        partner("Beto Cruz", "SUSPENDED", "NETWORK_LETTER", "2019-05-01", "2019-06-01", "2021-06-30");
        partner("Futura", "PROSPECT", null, "2020-11-03", null, null);
    }

    @AfterEach
    void removeStrategy() {
        for (String table : List.of("action_stage", "action_indicator", "evidence")) {
            jdbc.sql("DELETE FROM actions." + table + " WHERE action_id IN (SELECT id FROM actions.action"
                    + " WHERE strategy_id = :id)").param("id", strategy.id()).update();
        }
        TrialReports.remove(application, strategy);
    }

    private long action(
            String code, String state, String starts, String ends, String country, String planned, String cost) {
        return jdbc.sql("INSERT INTO actions.action (strategy_id, code, name, line, area, state, objective, audiences,"
                        + " languages, starts, ends, country_iso, planned_budget, actual_budget, responsible, cancel_reason,"
                        + " planned_by, planned_by_name, described_by, described_by_name, approved_by, approved_by_name,"
                        + " vin_activity, vin_opl)"
                        + " VALUES (:strategy, :code, :code, 'OUTREACH', 'DERFE', :state, 'x', '{}', '{es}', :starts::date,"
                        + " :ends::date, :country, :planned::numeric, :cost::numeric, 'Dora',"
                        + " CASE WHEN :state = 'CANCELLED' THEN 'No' ELSE '' END, 1, 'Dora', 1, 'Dora', 2, 'Delia',"
                        + " 'foro', false) RETURNING id")
                .param("strategy", strategy.id()).param("code", code).param("state", state).param("starts", starts)
                .param("ends", ends).param("country", country).param("planned", planned).param("cost", cost)
                .query(Long.class).single();
    }

    private void stage(long action, int number) {
        jdbc.sql("INSERT INTO actions.action_stage (action_id, stage_id) SELECT :action, id FROM campaign.v_stage"
                        + " WHERE strategy_id = :strategy AND number = :number")
                .param("action", action).param("strategy", strategy.id()).param("number", number).update();
    }

    private void measured(long action, String indicator, String result) {
        jdbc.sql("INSERT INTO actions.action_indicator (action_id, position, indicator, unit, target, result)"
                        + " VALUES (:action, 0, :indicator, 'personas', 100, :result::numeric)")
                .param("action", action).param("indicator", indicator).param("result", result).update();
    }

    private void partner(String name, String state, String kind, String known, String active, String ends) {
        jdbc.sql("INSERT INTO partners.partner (version, strategy_id, name, kind_code, country_iso, region, city, site,"
                        + " notes, state, state_reason, known_since, active_since, agr_kind, agr_parties, agr_signed_on,"
                        + " agr_starts, agr_ends, agr_commitments, imp_made_on, inf_made_on, tie_made_on)"
                        + " VALUES (0, :strategy, :name, 'club', 'US', '', '', '', '', :state, '', :known::date,"
                        + " :active::date, :kind, '', :active::date, :active::date, :ends::date, '', :active::date,"
                        + " :active::date, :active::date)")
                .param("strategy", strategy.id()).param("name", name).param("state", state).param("kind", kind)
                .param("known", known).param("active", active).param("ends", ends).update();
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
}
