package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class ImportApiHelpTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExportOpening opening;

    @Test
    void thePageTellsEverySourceMeasureAndFieldOfTheAnswer() {
        List<String> words = new ArrayList<>(opening.sourceCodes());
        for (Measure measure : Measure.values()) {
            if (measure != Measure.REACH) {
                words.add(">" + measure.code() + "<");
            }
        }
        for (var field : ImportAnswer.class.getRecordComponents()) {
            words.add("&quot;" + field.getName() + "&quot;");
        }
        assertThat(mvc.get().uri("/ayuda/api").with(as(TestPeople.VIEWER))).hasStatusOk().bodyText()
                .contains(words)
                .contains("Authorization: Bearer", "hasta 1,024 MB, 6,000,000 filas y 200 columnas");
    }

    @Test
    void helpAndTheTokensPageLeadToIt() {
        assertThat(mvc.get().uri("/ayuda").with(as(TestPeople.CVME))).bodyText().contains("href=\"/ayuda/api\"");
        assertThat(mvc.get().uri("/ayuda/api").with(as(TestPeople.CVME))).hasStatusOk();
        assertThat(mvc.get().uri("/cuenta/tokens").with(as(TestPeople.CVME))).bodyText().contains("href=\"/ayuda/api\"");
        assertThat(mvc.get().uri("/ayuda/api")).hasRedirectedUrl("/login");
    }
}
