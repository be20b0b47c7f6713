package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files made to exhaust the server, or broken on their way: each is refused with its sentence, in seconds. */
class HostileFilesTests {

    @Test
    void aQuoteThatIsNotClosedSwallowsNoRowInSilence() {
        ReadFile file = SampleFiles.lines("Campaign,Day,Campaign type,Currency code,Impr.,Clicks,Cost",
                "\"A,2020-11-02,Search,MXN,1,1,1.00", "\"B,2020-11-03,Search,MXN,1,1,1.00",
                "C,2020-11-04,Search,MXN,1,1,1.00", "\"D\nde dos, renglones\",2020-11-05,Search,MXN,1,1,1.00");

        assertThat(file.rejections).extracting(Rejection::line, Rejection::reasonKey)
                .containsExactly(tuple(2L, "metrics.reason.quotes"));
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::campaign)
                .containsExactly("C", "D\nde dos, renglones");
    }

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Campaign</t></is></c></row>";

    private static void assertRefused(byte[] file, String key) {
        long before = System.nanoTime();
        assertThatThrownBy(() -> SampleFiles.read(file, Map.of())).isInstanceOf(Unreadable.class).hasMessage(key);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static byte[] sheet(String rows) {
        return TestFiles.zip(TestFiles.workbookParts(TestFiles.sheetXml(rows)));
    }

    @Test
    void aBombThatClaimsItsSizeIsRefusedBeforeItIsUnpacked() throws IOException {
        assertRefused(bomb(), "metrics.refused.unpacked");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedWhileItIsUnpacked() throws IOException {
        byte[] bomb = bomb();
        ByteBuffer bytes = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < bomb.length; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, 1000);
            }
        }
        assertRefused(bomb, "metrics.refused.unpacked");
    }

    /** 600 MB of blanks between the rows of a sheet. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : TestFiles.workbookParts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                if (part.getKey().endsWith("sheet1.xml")) {
                    zip.write("<worksheet><sheetData><row/>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 600; i++) {
                        zip.write("<row/>".getBytes(StandardCharsets.UTF_8));
                        zip.write(blanks, 0, 90_000);
                        for (int j = 0; j < 10; j++) {
                            zip.write("<r/>".getBytes(StandardCharsets.UTF_8));
                            zip.write(blanks, 0, 95_000);
                        }
                    }
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void aHundredThousandEntriesAreRefused() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            members.put(i + ".csv", new byte[0]);
        }
        assertRefused(TestFiles.zip(members), "metrics.refused.entries");
    }

    @Test
    void aZipInsideAZipIsRefused() {
        byte[] inner = TestFiles.zip(Map.of("a.csv", SampleFiles.bytes(SampleFiles.GOOGLE)));
        assertRefused(TestFiles.zip(Map.of("dentro.zip", inner)), "metrics.refused.nested");
        assertRefused(TestFiles.zip(Map.of("disfraz.csv", inner)), "metrics.refused.nested");
    }

    @Test
    void aZipWithoutTablesIsRefused() {
        assertRefused(TestFiles.zip(Map.of("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8))), "metrics.refused.archive");
        assertRefused(TestFiles.zip(Map.of()), "metrics.refused.archive");
    }

    @Test
    void aSheetOfSixteenThousandColumnsIsRefused() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 16_384; i++) {
            row.append("<c t=\"inlineStr\"><is><t>Columna").append(i).append("</t></is></c>");
        }
        assertRefused(sheet(row + "</row>"), "metrics.refused.columns");
        assertRefused(sheet(HEADER + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"), "metrics.refused.columns");
        assertRefused(sheet(HEADER + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"), "metrics.refused.columns");
        assertRefused(
                ("a,".repeat(16_384) + "b\n1\n").getBytes(StandardCharsets.UTF_8), "metrics.refused.columns");
    }

    @Test
    void aMillionRowsInASheetAreRefused() {
        assertRefused(sheet(HEADER + "<row><c><v>1</v></c></row>".repeat(1_000_000)), "metrics.refused.sheet-rows");
    }

    @Test
    void aDoctypeIsRefused() {
        Map<String, byte[]> parts = TestFiles.workbookParts("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + TestFiles.sheetXml("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>"));
        assertRefused(TestFiles.zip(parts), "metrics.refused.doctype");
    }

    @Test
    void textsThatFillTheMemoryAreRefused() {
        Map<String, byte[]> parts = TestFiles.workbookParts(TestFiles.sheetXml(HEADER));
        parts.put("xl/sharedStrings.xml", ("<sst>" + "<si><t>un texto cualquiera</t></si>".repeat(600_000) + "</sst>")
                .getBytes(StandardCharsets.UTF_8));
        assertRefused(TestFiles.zip(parts), "metrics.refused.held");
        assertRefused(
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(200_000) + "</t></is></c></row>"),
                "metrics.refused.cell");
    }

    @Test
    void formulasThatAreHeldByTheReaderAreRefused() {
        assertRefused(
                sheet("<row><c><f t=\"array\" ref=\"A1\">1</f><v>1</v></c></row>".repeat(60_000)),
                "metrics.refused.formulas");
    }

    @Test
    void aFileWithAPasswordIsRefusedAndSaysSo() {
        byte[] container = new byte[4096];
        byte[] mark = java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(mark, 0, container, 0, mark.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 1024, name.length);
        assertRefused(container, "metrics.refused.encrypted");

        byte[] zip = TestFiles.zip(Map.of("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putShort(i + 8, (short) 1);
            }
        }
        assertRefused(zip, "metrics.refused.encrypted");
    }

    @Test
    void aWorkbookCutOffAnywhereIsRefusedNotAnError() {
        byte[] whole = TestFiles.workbook("Hoja 1", 0, TestFiles.row("Campaña", "Impr.", "Costo"), TestFiles.row("A", 1, 2));
        for (int length = 4; length < whole.length; length += 97) {
            assertRefused(Arrays.copyOf(whole, length), "metrics.refused.truncated");
        }
    }

    @Test
    void aWorkbookWithBrokenInsidesIsRefusedNotAnError() {
        assertRefused(sheet(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>"), "metrics.refused.unknown");
        assertRefused(sheet(HEADER + "<row r=\"2\""), "metrics.refused.damaged");
        Map<String, byte[]> parts = TestFiles.workbookParts(TestFiles.sheetXml(HEADER));
        parts.remove("xl/worksheets/sheet1.xml");
        assertRefused(TestFiles.zip(parts), "metrics.refused.damaged");
    }

    @Test
    void everyMutationOfAWorkbookIsReadOrRefusedButNeverAnError() {
        byte[] whole = TestFiles.workbook("Hoja 1", 0,
                TestFiles.row("Campaña", "Código de moneda", "Día", "Impr.", "Costo"),
                TestFiles.row("A", "MXN", java.time.LocalDate.of(2020, 11, 2), 1, 2));
        for (int i = 0; i < whole.length; i += 3) {
            byte[] mutant = whole.clone();
            mutant[i] ^= (byte) (1 + i % 255);
            try {
                SampleFiles.read(mutant, Map.of());
            } catch (Unreadable e) {
                assertThat(e.key()).startsWith("metrics.refused.");
            }
        }
    }

    @Test
    void anEmptyWorkbookAndOneWithAHeaderOnlyAreRefused() {
        assertRefused(sheet(""), "metrics.refused.unknown");
        assertRefused(
                TestFiles.workbook("Hoja 1", 0, TestFiles.row("Campaña", "Código de moneda", "Día", "Impr.", "Costo")),
                "metrics.refused.header-only");
    }

    @Test
    void millionsOfBlankLinesAreRefused() {
        assertRefused("\n".repeat(50_000_000).getBytes(StandardCharsets.UTF_8), "metrics.refused.unknown");
        assertRefused(
                ("Campaign,Day,Currency code,Impr.,Clicks,Cost\nA,2020-11-02,MXN,1,1,1.00" + "\n".repeat(13_000_000))
                        .getBytes(StandardCharsets.UTF_8), "metrics.refused.rows");
    }
}
