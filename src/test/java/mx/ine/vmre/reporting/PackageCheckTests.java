package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mx.ine.vmre.reporting.ReportVerification.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of packages that are right, changed, damaged or nobody's. */
class PackageCheckTests {

    private static final OfflineRendering RENDERING = OfflineRendering.start();
    private static final ReportJson JSON = new ReportJson();
    private static final byte[] ZIP = zip(MadeWith.here());

    @TempDir
    Path folder;

    private static byte[] zip(MadeWith made) {
        MonthlyReport report = ReportFixtures.november();
        Filing filing = ReportRenderingTests.published();
        return ReportPackage.of(report, filing, JSON.write(report), JSON.write(filing), RENDERING.pdf(report, filing),
                        RENDERING.xlsx(report, filing), made)
                .zipped(JSON, "léeme");
    }

    private Answer answer(byte[] zip) throws IOException {
        return ReportVerification.answer(
                List.of(Files.write(folder.resolve("paquete.zip"), zip).toString()), RENDERING);
    }

    private Answer changed(String name, UnaryOperator<String> change) throws IOException {
        return answer(PackageExamples.with(ZIP, name, change));
    }

    private static void refuses(Answer answer, String sentence) {
        assertThat(String.join("\n", answer.lines())).contains(sentence, "NO SE PUDO VERIFICAR")
                .doesNotContain("Exception");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void aPackageAsItWasHandedOutAgreesByteForByte() throws IOException {
        Answer answer = answer(ZIP);

        assertThat(answer.lines()).contains("IGUAL    informe.pdf, byte por byte", "IGUAL    informe.xlsx, byte por byte",
                "Comparación:   byte por byte");
        assertThat(answer.code()).isZero();
        assertThat(zip(MadeWith.here())).isEqualTo(ZIP);
    }

    @Test
    void elsewhereWhatIsReadIsComparedAndItSaysWhy() throws IOException {
        MadeWith here = MadeWith.here();
        MadeWith other = new MadeWith("9.9", here.templates(), here.program(), "21, Otra", here.platform(), here.compression());

        Answer answer = answer(zip(other));

        assertThat(answer.lines()).contains(
                "Comparación:   de lo que se lee en cada archivo, porque difiere lo siguiente: la versión de la aplicación, Java");
        assertThat(answer.code()).isZero();
    }

    /** An application that writes its paper otherwise cannot tell whether this one was changed: only that the data were not. */
    @Test
    void whereAnotherApplicationMadeThePaperOnlyTheDataCanBeToldToBeTheSame() throws IOException {
        MadeWith here = MadeWith.here();
        MadeWith templates = new MadeWith(here.version(), "0".repeat(64), here.program(), here.java(), here.platform(),
                here.compression());
        MadeWith java = new MadeWith(here.version(), here.templates(), here.program(), "25", here.platform(),
                here.compression());

        Answer otherTemplates = answer(withOtherPaper(templates));
        Answer noNote = answer(withOtherPaper(null));
        Answer otherJava = answer(withOtherPaper(java));
        Answer otherFigure = answer(PackageExamples.with(withOtherPaper(templates), ReportPackage.CONTENT,
                text -> text.replace(":82651.83", ":82651.84")));

        assertThat(List.of(otherTemplates.code(), noNote.code(), otherJava.code(), otherFigure.code()))
                .containsExactly(3, 3, 1, 1);
        assertThat(String.join("\n", otherTemplates.lines()))
                .contains("DIFIERE  informe.pdf", "IGUAL    contenido.json", "RESULTADO: LOS DATOS COINCIDEN")
                .doesNotContain("NO COINCIDE");
    }

    /** A package of a paper that these templates would not give, as its list says it. */
    private static byte[] withOtherPaper(MadeWith made) {
        MonthlyReport report = ReportFixtures.november();
        Filing filing = ReportRenderingTests.published();
        MonthlyReport other = ReportAssembly.assemble(ReportFixtures.scope(ReportFixtures.NOVEMBER),
                ReportFixtures.nothing(), ReportFixtures.undecided(), null);
        return ReportPackage.of(report, filing, JSON.write(report), JSON.write(filing), RENDERING.pdf(other, filing),
                RENDERING.xlsx(report, filing), made).zipped(JSON, "léeme");
    }

    @Test
    void eachWayToChangeItIsFoundWhereItIs() throws IOException {
        Answer figure = changed(ReportPackage.CONTENT, text -> text.replace(":82651.83", ":82651.84"));
        Answer word = changed(ReportPackage.FILING, text -> text.replace("Delia Registro", "Otra Persona"));
        Answer unsigned = changed(ReportPackage.FILING, text -> text.replaceFirst("\"voided\":false", "\"voided\":true"));
        Answer manifest = changed(ReportPackage.MANIFEST, text -> text.replaceAll("(\"informe.pdf\":\")[0-9a-f]", "$1x"));
        Answer version = changed(ReportPackage.MANIFEST, text -> text.replace("\"version\":1", "\"version\":2"));

        assertThat(List.of(figure.code(), word.code(), unsigned.code(), manifest.code(), version.code())).containsOnly(1);
        assertThat(String.join("\n", figure.lines()))
                .contains("DIFIERE  informe.pdf", "el paquete dice «", "82,651.83", "82,651.84", "DIFIERE  informe.xlsx")
                .contains("DIFIERE  contenido.json").contains("IGUAL    expediente.json");
        assertThat(String.join("\n", word.lines())).contains("DIFIERE  expediente.json", "DIFIERE  informe.pdf", "Otra Persona");
        assertThat(String.join("\n", unsigned.lines())).contains("no es de un informe firmado por las tres áreas");
        assertThat(String.join("\n", manifest.lines())).contains("IGUAL    informe.xlsx", "DIFIERE  informe.pdf");
        assertThat(String.join("\n", version.lines())).contains("no son las que dice paquete.json");
    }

    @Test
    void aWorkbookOrPaperOfAnotherReportIsFound() throws IOException {
        Map<String, String> parts = PackageExamples.raw(ZIP);
        MonthlyReport other = ReportAssembly.assemble(ReportFixtures.scope(ReportFixtures.NOVEMBER),
                ReportFixtures.nothing(), ReportFixtures.undecided(), null);
        parts.put(ReportPackage.XLSX, latin(RENDERING.xlsx(other, ReportRenderingTests.published())));

        Answer answer = answer(PackageExamples.zip(parts));

        assertThat(String.join("\n", answer.lines()))
                .contains("IGUAL    informe.pdf", "DIFIERE  informe.xlsx", "diferencias más");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void whatIsNoPackageIsRefusedInOneSentence() throws IOException {
        refuses(answer("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), "no es un zip");
        refuses(answer(new byte[0]), "no es un zip");
        refuses(answer(PackageExamples.zip(Map.of("otro.txt", "x"))), "no es un paquete de informe");
        Map<String, String> traversal = new LinkedHashMap<>(PackageExamples.raw(ZIP));
        traversal.put("../../informe.pdf", "x");
        refuses(answer(PackageExamples.zip(traversal)), "no es un paquete de informe");
        refuses(ReportVerification.answer(List.of(folder.resolve("no-hay.zip").toString()), RENDERING), "No se encuentra");
        refuses(ReportVerification.answer(List.of(folder.toString()), RENDERING), "No se encuentra");
        assertThat(ReportVerification.answer(List.of(), RENDERING).lines().get(0)).startsWith("Uso: java -jar");
        assertThat(ReportVerification.answer(List.of("a", "b"), RENDERING).code()).isEqualTo(2);
    }

    @Test
    void whatIsDamagedIsRefusedInOneSentence() throws IOException {
        byte[] cut = Arrays.copyOf(ZIP, ZIP.length / 2);
        assertThat(answer(cut).code()).isEqualTo(2);
        for (String name : ReportPackage.ENTRIES) {
            Map<String, String> parts = PackageExamples.raw(ZIP);
            parts.remove(name);
            refuses(answer(PackageExamples.zip(parts)), "le falta " + name);
        }
        refuses(changed(ReportPackage.CONTENT, text -> "{"), "No se puede leer contenido.json");
        refuses(changed(ReportPackage.CONTENT, text -> "null"), "No se puede leer contenido.json");
        refuses(changed(ReportPackage.CONTENT, text -> "{\"format\":1}"), "no se puede volver a hacer");
        refuses(changed(ReportPackage.CONTENT, text -> "[".repeat(100_000)), "No se puede leer contenido.json");
        refuses(changed(ReportPackage.CONTENT, text -> text.replace(":82651.83", ":8e999999999")), "No se puede leer contenido.json");
        refuses(changed(ReportPackage.CONTENT, text -> text.replaceFirst("\\{", "{\"nuevo\":1,")), "versión posterior");
        refuses(changed(ReportPackage.MANIFEST, text -> text.replace("\"format\":1", "\"format\":2")), "versión posterior");
        refuses(changed(ReportPackage.MANIFEST, text -> text.replace(ReportPackage.KIND, "otro")), "no es un paquete de informe");
        refuses(changed(ReportPackage.MANIFEST, text -> "{}"), "No se puede leer paquete.json");
        Map<String, String> parts = PackageExamples.raw(ZIP);
        parts.put(ReportPackage.PDF, "no es un PDF");
        refuses(answer(PackageExamples.zip(parts)), "No se puede leer informe.pdf");
    }

    @Test
    void nothingIsUnpackedBeyondItsSize() throws IOException {
        Map<String, String> bomb = new HashMap<>(PackageExamples.raw(ZIP));
        bomb.put(ReportPackage.README, "0".repeat(PackageReading.MOST + 1));
        refuses(answer(PackageExamples.zip(bomb)), "pasa de 64 MB");

        Map<String, String> inner = PackageExamples.raw(ZIP);
        inner.put(ReportPackage.XLSX,
                latin(PackageExamples.zip(Map.of("xl/workbook.xml", "0".repeat(PackageReading.MOST + 1)))));
        refuses(answer(PackageExamples.zip(inner)), "pasa de 64 MB");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
