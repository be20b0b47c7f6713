package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTests {

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "metrics.refused.empty");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        assertRefused(SampleFiles.text("date,platform,campaign,impressions,clicks,spend_mxn"), "metrics.refused.header-only");
    }

    @Test
    void textWithoutAKnownHeaderIsRefused() {
        assertRefused(SampleFiles.text("Querida Ana:", "te escribo", "una carta"), "metrics.refused.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "EFBBBF, metrics.refused.empty",
        "FFFE, metrics.refused.empty",
        "504B0304140006, metrics.refused.truncated",
        "D0CF11E0A1B11AE1, metrics.refused.old-workbook",
        "89504E470D0A1A0A00, metrics.refused.binary",
        "255044462D312E3700, metrics.refused.binary"
    })
    void filesThatAreNoTextAreRefusedByTheirBytes(String hex, String key) {
        assertRefused(java.util.HexFormat.of().parseHex(hex), key);
    }

    @Test
    void aMillionOpenQuotesIsRefusedNotAnError() {
        String text = "date,platform,campaign,impressions,clicks,spend_mxn\n\"" + "x\n".repeat(20_000_00);
        assertThatThrownBy(() -> SampleFiles.read(text.getBytes(StandardCharsets.UTF_8), Map.of()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void namesAreComparedWholeNeverByTheirBeginning() {
        assertThat(SampleFiles.lines("Campaign,Impr.,Cost / conv.", "A,10,2.00").reading.source().code())
                .as("not Google's").isEqualTo("mapped");
    }

    @Test
    void accentsCaseAndHardSpacesDoNotCount() {
        assertThat(HeaderName.normal("\u00a0 PAÍS  de\u00a0Residencia ")).isEqualTo("pais de residencia");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> SampleFiles.read(file, Map.of()))
                .isInstanceOf(Unreadable.class)
                .hasMessage(key);
    }
}
