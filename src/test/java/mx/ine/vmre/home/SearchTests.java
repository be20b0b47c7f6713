package mx.ine.vmre.home;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.SearchSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
@Import(SearchTests.Findable.class)
class SearchTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Findable {

        @Bean
        SearchSource things() {
            return (text, strategyId, limit) -> text.startsWith("hallable")
                    ? IntStream.range(0, text.endsWith("muchos") ? limit : 2)
                            .mapToObj(i -> new SearchSource.Hit("home.title", "Cosa <" + i + ">", "detalle", "/cosas/" + i))
                            .toList()
                    : List.of();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Test
    void whatIsFoundIsGroupedByKind() {
        assertThat(body("hallable")).contains("Resultados de «hallable»", "2 resultados", "Cosa &lt;1&gt;", "href=\"/cosas/1\"");
    }

    @Test
    void moreThanShownLeadsToTheListFilteredByTheSameText() {
        assertThat(body("hallable muchos"))
                .contains("Los primeros 10", "href=\"/cosas?texto=hallable%20muchos\"", "Cosa &lt;9&gt;")
                .doesNotContain("Cosa &lt;10&gt;");
    }

    @Test
    void oneLetterIsTooFew() {
        assertThat(body(" h ")).contains("Escriba al menos 2 letras", "value=\"h\"").doesNotContain("Cosa");
    }

    @Test
    void nothingTypedAsksForSomething() {
        assertThat(body("")).contains("<h1>Buscar</h1>").doesNotContain("Escriba al menos", "Nada coincide");
    }

    @Test
    void nothingFoundSaysSoAndKeepsTheText() {
        assertThat(body("zzqx<b>")).contains("Nada coincide con «zzqx&lt;b&gt;»", "value=\"zzqx&lt;b&gt;\"");
    }

    @Test
    void aVeryLongTextIsCutInsteadOfFailing() {
        assertThat(body("ñ".repeat(5000))).contains("Nada coincide");
        assertThat(body("%_\\'\"")).contains("Nada coincide");
    }

    @Test
    void aReviewerMayNotSearchTheAreasWork() {
        assertThat(mvc.get().uri("/buscar").param("q", "hallable").with(as(TestPeople.CVME)))
                .hasStatus(403)
                .bodyText()
                .doesNotContain("Cosa");
    }

    private String body(String q) {
        var answer = mvc.get().uri("/buscar").param("q", q).with(as(TestPeople.DERFE)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
