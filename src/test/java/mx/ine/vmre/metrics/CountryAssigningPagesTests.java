package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.Done;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class CountryAssigningPagesTests {

    private static final String PAGE = "/metricas/por-asignar";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MetricImport imports;

    @Autowired
    ApplicationContext context;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(context);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(context, strategy);
    }

    private void twoCampaigns() {
        imports.bringAndStore(new ImportFile("1.csv", SampleFiles.text("Campaign,Day,Currency code,Impr.,Clicks,Cost",
                "<b>Uno,2020-11-02,MXN,1500,2,1234.50", "Dos,2020-11-02,MXN,10,2,4.00")), strategy, Map.of(), TestPeople.CNCS);
    }

    private MvcTestResult get(CurrentUser who, String query) {
        return mvc.get().uri(PAGE + "?estrategia=" + strategy.key() + query).with(as(who)).exchange();
    }

    private MvcTestResult post(CurrentUser who, String path, String... params) {
        var request = mvc.post().uri(PAGE + path + "?estrategia=" + strategy.key() + "&estado=todas").with(as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private String choice(String id) throws Exception {
        String html = get(TestPeople.CNCS, "&estado=todas").getResponse().getContentAsString();
        Matcher found = Pattern.compile("id=\"" + id + "\" value=\"([^\"]+)\"").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aCountryIsChosenForWhatIsMarked() throws Exception {
        twoCampaigns();
        assertThat(get(TestPeople.CNCS, "")).hasStatusOk().bodyText()
                .contains("&lt;b&gt;Uno", "1,234.50", "1,500", "Google Ads", "Por asignar", "Elija el país", "Canadá");

        MvcTestResult done = post(TestPeople.CNCS, "", "campaigns", choice("c0"), "campaigns", choice("c1"), "country", "CA");

        assertThat(done).hasStatus(303);
        assertThat(done.getResponse().getRedirectedUrl()).startsWith(PAGE + "?estado=todas");
        assertThat(((Done) done.getMvcResult().getFlashMap().get("done")).args()).contains("2", "Canadá");
        assertThat(get(TestPeople.CNCS, "")).bodyText().contains("Todas las campañas tienen país");
        assertThat(get(TestPeople.VIEWER, "&estado=asignadas")).hasStatusOk().bodyText()
                .contains("Canadá", TestPeople.CNCS.name()).doesNotContain("Elija el país", "type=\"checkbox\"");
        assertThat(post(TestPeople.DERFE, "/retirar", "campaigns", choice("c0"))).hasStatus(303);
        assertThat(get(TestPeople.CNCS, "")).bodyText().contains("&lt;b&gt;Uno").doesNotContain(">Dos<");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndWhatWasMarkedStays() throws Exception {
        twoCampaigns();
        String one = choice("c0");
        assertThat(post(TestPeople.CNCS, "", "country", "CA")).hasStatus(422).bodyText()
                .contains("Marque al menos una campaña", "<option value=\"CA\" selected");
        assertThat(post(TestPeople.CNCS, "", "campaigns", one)).hasStatus(422).bodyText()
                .contains("Hay un problema", "value=\"" + one + "\" checked");
        assertThat(post(TestPeople.CNCS, "", "campaigns", one, "country", "Narnia")).hasStatus(422);
        for (String wrong : List.of("x", one + "9999999999999999999", "-".repeat(36) + ".0", "0".repeat(36) + ".0")) {
            assertThat(post(TestPeople.CNCS, "", "campaigns", wrong, "country", "CA")).hasStatus(422);
        }
        post(TestPeople.CNCS, "", "campaigns", one, "country", "CA");
        assertThat(post(TestPeople.DERFE, "", "campaigns", one, "country", "US")).hasStatus(409).bodyText()
                .contains("Otra persona cambió el país de «&lt;b&gt;Uno»");
    }

    @Test
    void onlyEditorsAssignAndReviewersSeeNothing() throws Exception {
        twoCampaigns();
        for (CurrentUser reader : List.of(TestPeople.VIEWER, TestPeople.ADMIN)) {
            assertThat(get(reader, "")).hasStatusOk();
            assertThat(post(reader, "", "campaigns", choice("c0"), "country", "CA")).hasStatus(403);
            assertThat(post(reader, "/retirar", "campaigns", choice("c0"))).hasStatus(403);
        }
        assertThat(get(TestPeople.CVME, "")).hasStatus(403);
    }

    @Test
    void withoutCampaignsThePageSaysSoAndTheListOfImportsLeadsToIt() {
        assertThat(get(TestPeople.DERFE, "")).hasStatusOk().bodyText().contains("Todas las campañas tienen país");
        assertThat(get(TestPeople.DERFE, "&texto=zzz")).bodyText().contains("Ninguna campaña coincide");
        twoCampaigns();
        assertThat(mvc.get().uri("/metricas/cargas?estrategia=" + strategy.key()).with(as(TestPeople.DERFE)))
                .bodyText().contains("href=\"" + PAGE, "Campañas sin país (2)");
    }
}
