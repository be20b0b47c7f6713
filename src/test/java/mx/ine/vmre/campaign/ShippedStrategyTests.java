package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.kernel.Masthead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ShippedStrategyTests {

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    @Autowired
    Catalogues catalogues;

    @Autowired
    MediaSplit split;

    @Autowired
    Places places;

    @Autowired
    StrategyMasthead masthead;

    @Autowired
    ShippedData shipped;

    @Autowired
    JdbcClient jdbc;

    StrategyRef strategy;

    @BeforeEach
    void theShippedOne() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
    }

    @Test
    void twoStagesAreInForceWhileTheyOverlap() {
        assertThat(stages.activeOn(strategy.id(), LocalDate.of(2020, 12, 7)))
                .extracting(StageRow::kind)
                .containsExactly(StageKind.CREDENTIALING, StageKind.REGISTRATION);
        assertThat(stages.activeOn(strategy.id(), LocalDate.of(2021, 4, 1)))
                .extracting(StageRow::number)
                .containsExactly(3);
        assertThat(stages.activeOn(strategy.id(), LocalDate.of(2021, 7, 1))).isEmpty();
    }

    @Test
    void theStrategyInForceIsTheOneOfTheDayElseTheLatestBefore() {
        assertThat(strategies.inForce(LocalDate.of(2020, 12, 7))).contains(strategy);
        assertThat(strategies.inForce(LocalDate.of(2018, 1, 1))).isPresent();
    }

    @Test
    void thePlannedSplitAddsUpToAHundredAndKnowsItsCountries() {
        assertThat(split.of(strategy.id()).stream().map(Segment::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(split.ofCountry(strategy.id(), "FR").orElseThrow().share()).isEqualByComparingTo("10");
        assertThat(split.ofCountry(strategy.id(), "US").orElseThrow().share()).isEqualByComparingTo("70");
        assertThat(split.ofCountry(strategy.id(), "CH")).isEmpty();
    }

    @Test
    void everyCatalogueOffersWhatTheStrategyNames() {
        assertThat(catalogues.offered(strategy.id(), CatalogueKind.PLATFORM)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(catalogues.offered(strategy.id(), CatalogueKind.CHANNEL)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(catalogues.offered(strategy.id(), CatalogueKind.THEME)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(catalogues.offered(strategy.id(), CatalogueKind.PRESS_ROUTE)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(catalogues.byCode(strategy.id(), CatalogueKind.OUTREACH_ACTIVITY, "gira"))
                .isPresent();
        for (CatalogueKind kind : CatalogueKind.values()) {
            assertThat(catalogues.of(strategy.id(), kind)).as(kind.name()).isNotEmpty();
        }
    }

    @Test
    void countriesAreFoundByCodeNameAliasWhateverAccentsAndCase() {
        for (String name : List.of("US", "estados unidos", "EUA", "EE. UU.", "United States", " usa ")) {
            assertThat(places.country(name)).as(name).map(Places.Country::iso2).contains("US");
        }
        assertThat(places.country("Canada").orElseThrow().name()).isEqualTo("Canadá");
        assertThat(places.country("UNITED KINGDOM").orElseThrow().iso2()).isEqualTo("GB");
        assertThat(places.country("XK").orElseThrow().name()).as("Analytics writes it so").isEqualTo("Kosovo");
        for (String name : List.of("Hong Kong", "Macao", "Palestine", "Côte d'Ivoire", "Côte d’Ivoire", "The Bahamas", "EEUU")) {
            assertThat(places.country(name)).as(name).isPresent();
        }
        assertThat(places.country("Narnia")).isEmpty();
        assertThat(places.country(null)).isEmpty();
        assertThat(places.countryByIso("FR").orElseThrow().name()).isEqualTo("Francia");
        assertThat(places.countries()).hasSizeGreaterThan(240);
    }

    @Test
    void entitiesAreFoundByKeyNameAbbreviationAndAlias() {
        assertThat(places.entities()).hasSize(32);
        for (String name : List.of("09", "ciudad de mexico", "CDMX", "Distrito Federal", "df")) {
            assertThat(places.entity(name)).as(name).map(Places.FederalEntity::key).contains("09");
        }
        assertThat(places.entity("Estado de México").orElseThrow().key()).isEqualTo("15");
        assertThat(places.entity("Texas")).isEmpty();
    }

    @Test
    void theTenEntitiesCarryTheirSixteenProvisions() {
        assertThat(places.votingEntities(strategy.id()))
                .contains("03", "06", "08", "09", "12", "14", "16", "22", "24", "32");
        assertThat(jdbc.sql("SELECT sum(array_length(string_to_array(provisions, E'\\n'), 1)) FROM campaign.voting_entity"
                                + " WHERE strategy_id = :id AND entity_key IN"
                                + " ('03','06','08','09','12','14','16','22','24','32')")
                        .param("id", strategy.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(16);
    }

    @Test
    void theCellsOfTheTimelineAreUnknownRatherThanInvented() {
        assertThat(jdbc.sql("SELECT count(*) FROM campaign.timeline_cell c JOIN campaign.timeline_row r ON r.id = c.row_id"
                                + " WHERE r.strategy_id = :id AND c.planned IS NULL")
                        .param("id", strategy.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7 * 12);
    }

    @Test
    void settingsThatTheStrategyLeavesOpenHaveNoNumeral() {
        StrategyParameters set = strategies.parameters(strategy.id());
        assertThat(set.holdTogether()).isTrue();
        assertThat(jdbc.sql("SELECT subject FROM campaign.numeral WHERE strategy_id = :id")
                        .param("id", strategy.id())
                        .query(String.class)
                        .list())
                .contains("contentPeriodDays", "anchorSite")
                .doesNotContain("reportDueDay", "splitTolerance", "planTolerance", "splitBase");
    }

    @Test
    void aSecondStartLoadsNothingTwice() throws Exception {
        shipped.run(null);
        assertThat(jdbc.sql("SELECT count(*) FROM campaign.strategy WHERE key = '2019-2021'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theThreadShowsOverlappingStagesInTwoLanesAndTodayWithinThem() {
        Masthead head = masthead.of(strategy, List.of());
        assertThat(head.live()).extracting(Masthead.Live::number).containsExactly(1, 2);
        assertThat(head.thread()).extracting(Masthead.Bar::cssClass).contains("th-live", "th-todo");
        assertThat(head.thread()).extracting(Masthead.Bar::lane).containsExactly(0, 0, 1, 1, 0);
        assertThat(head.todayPercent()).isEqualTo("74.94%");
    }
}
