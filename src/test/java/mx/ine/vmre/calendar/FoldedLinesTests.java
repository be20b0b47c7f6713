package mx.ine.vmre.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FoldedLinesTests {

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsSplit() {
        String summary = "SUMMARY:" + "Promoción en Canadá y Ñuñoa 🗳️ ".repeat(12).strip();

        String folded = FoldedLines.of("BEGIN:VEVENT\r\n" + summary + "\r\nEND:VEVENT\r\n");

        assertThat(folded.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded).endsWith("END:VEVENT\r\n");
        assertThat(folded.replace("\r\n ", "")).isEqualTo("BEGIN:VEVENT\r\n" + summary + "\r\nEND:VEVENT\r\n");
    }

    @Test
    void aLineThatFitsStaysWhole() {
        String line = "X:" + "a".repeat(73);
        assertThat(FoldedLines.of(line + "\r\n")).isEqualTo(line + "\r\n");
        assertThat(FoldedLines.of(line + "b\r\n")).isEqualTo(line + "\r\n b\r\n");
    }
}
