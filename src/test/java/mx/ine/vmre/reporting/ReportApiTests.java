package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class ReportApiTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportDeciding deciding;

    @Autowired
    MetricImport imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private StrategyRef strategy;
    private String staff;
    private String reviewer;

    @BeforeEach
    void people() {
        strategy = TrialStrategy.make(context);
        TestTokens tokens = new TestTokens(context);
        staff = tokens.of(tokens.person(Role.VIEWER, null));
        reviewer = tokens.of(tokens.person(Role.REVIEWER, null));
    }

    @AfterEach
    void removeStrategy() {
        TrialReports.remove(context, strategy);
    }

    private MvcTestResult get(String month, String token) {
        return mvc.get().uri("/api/v1/reports/" + month + "?strategy=" + strategy.key())
                .header("Authorization", "Bearer " + token).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The very text of the report, as a client may cut it out. */
    private static String report(String body) {
        return body.substring(body.indexOf("\"report\":") + 9, body.length() - 1);
    }

    private void publish() {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        filing.publishAsIs(TestPeople.DERFE, strategy, NOVEMBER);
    }

    @Test
    void theStaffReadsTheDraftAndEverybodyWhatWasPublished() throws Exception {
        MvcTestResult draft = get("2020-11", staff);
        assertThat(draft).hasStatusOk().hasContentType("application/json");
        JsonNode json = JsonMapper.shared().readTree(body(draft));
        assertThat(json.get("state").asString()).isEqualTo("DRAFT");
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(json.get("hash").asString()).isEqualTo(ContentHash.of(report(body(draft))));
        assertThat(get("2020-11", reviewer)).hasStatus(404).hasContentType("application/problem+json;charset=UTF-8");

        publish();
        for (String token : List.of(staff, reviewer)) {
            MvcTestResult published = get("2020-11", token);
            JsonNode now = JsonMapper.shared().readTree(body(published));
            assertThat(now.get("state").asString()).isEqualTo("PUBLISHED");
            assertThat(now.get("signatures").size()).isEqualTo(3);
            assertThat(now.get("publishedBy").asString()).isEqualTo(TestPeople.DERFE.name());
            assertThat(now.get("publishedAt").asString()).matches("20\\d\\d-.*Z");
            assertThat(now.get("hash").asString()).isEqualTo(ContentHash.of(report(body(published))));
        }
    }

    @Test
    void monthsOutsideTheStrategyAreNobodys() {
        for (String month : List.of("2018-01", "2021-07", "2020-13", "noviembre")) {
            assertThat(get(month, staff)).as(month).hasStatus(404);
        }
        assertThat(mvc.get().uri("/api/v1/reports/2020-11")).hasStatus(401);
    }

    @Test
    void anImportThatAPublicationCitesIsNotUndone(@Autowired ApplicationContext context) throws Exception {
        long id;
        try (var in = getClass().getResourceAsStream("/formats/dev01_google_ads_en_2020-11.csv")) {
            id = imports.bringAndStore(new ImportFile("g.csv", in.readAllBytes()), strategy, Map.of(), TestPeople.CNCS).id();
        }
        publish();
        TestTokens tokens = new TestTokens(context);
        String editor = tokens.of(tokens.person(Role.EDITOR, TestPeople.CNCS.area()));
        MvcTestResult answer = mvc.delete().uri("/api/v1/imports/" + id).header("Authorization", "Bearer " + editor).exchange();
        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("noviembre de 2020", "metrics.rule.cited");
    }
}
