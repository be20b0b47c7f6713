package mx.ine.vmre.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class RecommendationFileTests {

    private static final String HEAD = "codigo,fuente,nombre_fuente,inciso,texto\n";

    @Test
    void theShippedFileHoldsTheRecommendationsThatTheStrategyCounts() throws IOException {
        List<RecommendationText> texts;
        try (InputStream in = new ClassPathResource("evaluation/2019-2021.csv").getInputStream()) {
            texts = RecommendationFile.read(in);
        }

        assertThat(texts).hasSize(52);
        assertThat(texts.stream().collect(Collectors.groupingBy(RecommendationText::source, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("a.1", 5L), java.util.Map.entry("a.2", 8L), java.util.Map.entry("a.3", 4L),
                        java.util.Map.entry("a.4", 4L), java.util.Map.entry("b", 8L), java.util.Map.entry("c", 23L));
        // I-31: the printed numerals repeat and skip.
        assertThat(texts).filteredOn(t -> t.source().equals("a.2")).extracting(RecommendationText::printed)
                .containsExactly("i", "ii", "iii", "iii", "iv", "v", "vi", "vii");
        assertThat(texts).filteredOn(t -> t.source().equals("b")).last()
                .isEqualTo(new RecommendationText("b-8", "b", "Seminario de Evaluación del VMRE, 29 y 30 de octubre de 2018",
                        "xix", "Realizar campañas de difusión bilingües, para alcanzar a una mayor población."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            otra,cosa\\n1,2                       | evaluation.file.columns
            ''                                    | evaluation.file.empty
            HEAD                                  | evaluation.file.empty
            HEADA-1,a,Informe,i,Texto             | evaluation.file.code
            HEADa-1,a!,Informe,i,Texto            | evaluation.file.code
            HEADa-1,a,Informe,i,                  | evaluation.file.missing
            HEADa-1,a                             | evaluation.file.missing
            HEADa-1,a,Informe,demasiado largo,x   | evaluation.file.long
            HEADa-1,a,I,i,x\\na-1,a,I,ii,y        | evaluation.file.twice
            HEADa-1,a,I,i,x\\na-2,a,Otro,ii,y     | evaluation.file.names
            """)
    void aFileThatDoesNotHoldIsRefusedWithTheReason(String text, String key) {
        String file = text.replace("HEAD", HEAD).replace("\\n", "\n");
        assertThatThrownBy(() -> read(file)).isInstanceOf(RuleViolation.class).extracting("key").isEqualTo(key);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = (HEAD + "a-1,a,Evaluación,i,Texto").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> RecommendationFile.read(new ByteArrayInputStream(latin)))
                .isInstanceOf(RuleViolation.class).extracting("key").isEqualTo("evaluation.file.unreadable");
    }

    @Test
    void aByteOrderMarkAndQuotedLinesAreRead() throws IOException {
        assertThat(read("\ufeff" + HEAD + "a-1,a,Informe,,\"Una, dos\ny tres\"")).containsExactly(
                new RecommendationText("a-1", "a", "Informe", "", "Una, dos\ny tres"));
    }

    private static List<RecommendationText> read(String text) throws IOException {
        return RecommendationFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
