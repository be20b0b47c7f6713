package mx.ine.vmre.reference;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class ReferencePagesTests {

    private static final String STATES = "/referencia/cuadros/diaspora-estados";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReferenceLoading loading;

    @Autowired
    ReferenceReadings readings;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(application);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(application, strategy);
    }

    private void load() {
        loading.ship(strategy.id(), ShippedReference.folder("2019-2021"));
    }

    @Test
    void aStrategyWithoutTablesSaysSo() {
        for (CurrentUser person : List.of(TestPeople.ADMIN, TestPeople.DERFE, TestPeople.VIEWER, TestPeople.CVME)) {
            assertThat(get("/referencia", person)).hasStatusOk().bodyText()
                    .contains("Esta estrategia no tiene cuadros de referencia");
            assertThat(get("/referencia/libro", person)).hasStatusOk().bodyText()
                    .contains("Esta estrategia no tiene cuadros de referencia");
        }
        assertThat(get(STATES, TestPeople.DERFE)).hasStatus(404);
        assertThat(get(STATES + ".csv", TestPeople.DERFE)).hasStatus(404);
        assertThat(get("/referencia/libro/1/nada", TestPeople.DERFE)).hasStatus(404);
    }

    @Test
    void everyoneReadsFiguresAsPrintedWithTheirMarks() {
        load();
        for (CurrentUser person : List.of(TestPeople.ADMIN, TestPeople.CNCS, TestPeople.VIEWER, TestPeople.CVME)) {
            assertThat(get("/referencia", person)).hasStatusOk().bodyText()
                    .contains("Sobres-Voto y variación porcentual", "10 marcas", "Entidades con voto");
            assertThat(get(STATES, person)).hasStatusOk().bodyText()
                    .contains("4’184,152", "36.08%", "recalculado 36.11%", "recalculado 9,724,635", "recalculado 85%",
                            "Estimaciones del CONAPO", "I-4", "31/12/2017");
        }
        assertThat(get(STATES, TestPeople.CVME)).bodyText().doesNotContain("Nuevo corte");
        assertThat(get("/referencia/cuadros/sobres-paises", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("340%", "no está definido", "—", "en otro lugar, 76,170", "en otro lugar, 28,335");
        assertThat(get("/referencia/entidades", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("Artículo 173 de la Ley Electoral");
        assertThat(get(STATES + "?corte=9x", TestPeople.CVME)).hasStatus(404);
        assertThat(text(get(STATES + ".csv", TestPeople.CVME)))
                .startsWith("\ufeffEntidad de residencia,Población mexicana,Porcentaje,Marcas del libro de cifras")
                .contains("California,\"4’184,152\",36.08%,\"Porcentaje: se publicó 36.08%; recalculado, 36.11%\"");
        assertThat(get(STATES + ".xlsx", TestPeople.CVME)).hasStatusOk();
    }

    @Test
    void theLedgerIsFilteredAndExported() {
        load();
        assertThat(get("/referencia/libro", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("21 cifras marcadas, de ellas explicadas: 0", "California, Porcentaje", "Coincide si la base es 11,597,633",
                        "1–20 de 21", "I-36");
        assertThat(get("/referencia/libro?ver=todas&cuadro=sobres-paises&por=100", TestPeople.DERFE)).bodyText()
                .contains("Bélgica, 2018 respecto 2012", "Sin cifra").doesNotContain("California, Porcentaje");
        assertThat(get("/referencia/libro?ver=explicadas", TestPeople.DERFE)).bodyText().contains("Ninguna cifra cumple");
        assertThat(get("/referencia/libro?ver=%00&cuadro=nada&inciso=x", TestPeople.DERFE)).hasStatusOk();
        assertThat(text(get("/referencia/libro.csv?ver=marcadas", TestPeople.CVME)))
                .contains("Texas, Porcentaje", "22.71%,22.73%", "'+120%,'+121%", "I-17");
        assertThat(get("/referencia/libro.xlsx", TestPeople.CVME)).hasStatusOk();
    }

    @Test
    void aFlagIsExplainedByStaffAndStays() {
        load();
        long edition = readings.library(strategy).table("sobres-paises").latest().orElseThrow().id();
        String entry = "/referencia/libro/" + edition + "/variacion-2018.belgica";
        assertThat(get(entry, TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("340%", "n/d", "es la cifra posterior, no una variación", "I-16", "Nadie la ha explicado")
                .doesNotContain("Guardar la explicación");
        assertThat(get(entry, TestPeople.VIEWER)).bodyText().doesNotContain("Guardar la explicación");
        assertThat(post(entry, TestPeople.VIEWER, "version", "", "explanation", "x")).hasStatus(403);
        assertThat(post(entry, TestPeople.CVME, "version", "", "explanation", "x")).hasStatus(403);
        assertThat(post(entry, TestPeople.DERFE, "version", "", "explanation", "  ")).hasStatus(422);
        assertThat(post(entry, TestPeople.DERFE, "version", "", "explanation", "Es el número de sobres")).hasStatus(303);
        assertThat(get(entry, TestPeople.CVME)).bodyText()
                .contains("Es el número de sobres", "Delia Registro", "Explicada", "340%");
        assertThat(get("/referencia/libro?ver=explicadas", TestPeople.CVME)).bodyText()
                .contains("21 cifras marcadas, de ellas explicadas: 1", "Es el número de sobres");

        assertThat(post(entry, TestPeople.ADMIN, "version", "", "explanation", "Otra")).hasStatus(409).bodyText()
                .contains("Otra persona guardó antes");
        assertThat(post(entry, TestPeople.ADMIN, "version", "0", "explanation", "Mejor dicho")).hasStatus(303);
        assertThat(post(entry + "/retirar", TestPeople.VIEWER)).hasStatus(403);
        assertThat(post(entry + "/retirar", TestPeople.DERFE)).hasStatus(303);
        assertThat(post(entry + "/retirar", TestPeople.DERFE)).hasStatus(404);
        assertThat(post(entry, TestPeople.DERFE, "version", "7", "explanation", "Tarde")).hasStatus(422).bodyText()
                .contains("retiró la explicación", "Tarde");
        long states = readings.library(strategy).table("diaspora-estados").latest().orElseThrow().id();
        assertThat(get("/referencia/libro/" + states + "/estados-porcentaje.florida", TestPeople.CVME)).hasStatusOk().bodyText()
                .as("it fits, on a base that is flagged").contains("Coincide", "recalculado 9,724,635");
        String fine = "/referencia/libro/" + edition + "/variacion-2012.eua";
        assertThat(post(fine, TestPeople.DERFE, "version", "", "explanation", "x")).hasStatus(422);
    }

    @Test
    void aCutOffIsTypedLookedOverAndKeptBesideTheOld() {
        load();
        String add = STATES + "/cortes/nuevo";
        assertThat(get(add, TestPeople.ADMIN)).hasStatusOk();
        assertThat(get(add, TestPeople.DERFE)).hasStatus(403);
        assertThat(post(STATES + "/cortes/captura", TestPeople.ADMIN, "cutOff", "ayer", "period", "", "source", "CONAPO"))
                .hasStatus(422).bodyText().contains("value=\"ayer\"", "CONAPO");
        assertThat(post(STATES + "/cortes/captura", TestPeople.ADMIN, facts())).hasStatusOk().bodyText()
                .contains("value=\"Carolina del Norte\"", "value=\"TOTAL\"");

        assertThat(post(add, TestPeople.ADMIN, grid("guardar", "Texas", "mucho", "20%", "Texas", "1", ""))).hasStatus(422)
                .bodyText().contains("Hay 2 celdas por corregir", "«mucho» no se lee como cifra", "está en otro renglón",
                        "value=\"mucho\"", "href=\"#c-1-1\"");
        for (String[] wrong : new String[][] {{"99999999999999999999", "demasiado grande"}, {"-5", "no es un conteo"},
            {"1.5", "no es un conteo"}}) {
            assertThat(post(add, TestPeople.ADMIN, grid("guardar", "Texas", wrong[0], "20%"))).hasStatus(422).bodyText()
                    .contains("«" + wrong[0] + "» ", wrong[1]);
        }
        assertThat(post(add, TestPeople.ADMIN, grid("guardar", "", "", "", "", "", ""))).hasStatus(422).bodyText()
                .contains("No hay ninguna cifra");
        String[] good = {"Texas", "600", "61%", "Oregón", "400", "40%", "TOTAL", "1,000", "100%"};
        assertThat(post(add, TestPeople.ADMIN, grid("revisar", good))).hasStatusOk().bodyText()
                .contains("Lo que dirá el libro de cifras", "61%", "60%", "Marcada");
        assertThat(readings.library(strategy).table("diaspora-estados").editions()).hasSize(1);
        assertThat(post(add, TestPeople.DERFE, grid("guardar", good))).hasStatus(403);
        assertThat(post(add, TestPeople.ADMIN, grid("guardar", good))).hasStatus(303);
        assertThat(post(add, TestPeople.ADMIN, grid("guardar", good))).hasStatus(422).bodyText().contains("ya está guardado igual");

        ReferenceTable table = readings.library(strategy).table("diaspora-estados");
        assertThat(table.editions()).extracting(EditionSheet::period).containsExactly("2019", "2017");
        assertThat(table.latest().orElseThrow().rows()).extracting(EditionSheet.Row::kind)
                .containsExactly(RowKind.BODY, RowKind.BODY, RowKind.TOTAL);
        assertThat(get(STATES, TestPeople.CVME)).bodyText().contains("Oregón", "Ada Administra", "recalculado 60%");
        assertThat(get(STATES + "?corte=" + table.ofDocument().orElseThrow().id(), TestPeople.CVME)).bodyText()
                .contains("Este no es el último corte", "4’184,152");
        assertThat(get("/referencia/libro?ver=por-explicar&cuadro=diaspora-estados", TestPeople.CVME)).bodyText()
                .contains("Texas, Porcentaje", "California, Porcentaje");
    }

    @Test
    void aCutOffComesFromAFileAndWhatIsExportedIsReadBack() {
        load();
        String template = text(get(STATES + "/cortes/plantilla.csv", TestPeople.ADMIN));
        assertThat(template).contains("Entidad de residencia,Población mexicana,Porcentaje", "Nevada,,");
        assertThat(get(STATES + "/cortes/plantilla.csv", TestPeople.VIEWER)).hasStatus(403);
        byte[] exported = get(STATES + ".csv", TestPeople.ADMIN).getResponse().getContentAsByteArray();
        assertThat(upload(STATES, exported)).hasStatusOk().bodyText()
                .contains("value=\"4’184,152\"", "Columnas del archivo que no se usan: Marcas del libro de cifras");
        byte[] signs = get("/referencia/cuadros/sobres-paises.csv", TestPeople.ADMIN).getResponse().getContentAsByteArray();
        assertThat(upload("/referencia/cuadros/sobres-paises", signs)).hasStatusOk().bodyText().contains("value=\"+160%\"");
        byte[] windows = "Entidad;Porcentaje;Población mexicana\r\nOregón;3,5,1%;12\r\n;1%;\r\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(upload(STATES, windows)).hasStatus(422).bodyText()
                .contains("value=\"Oregón\"", "«3,5,1%» no se lee como cifra", "Escriba el nombre del renglón");
        for (String[] wrong : List.of(
                new String[] {"", "no trae renglones"},
                new String[] {"Entidad,Porcentaje\r\nTexas,1%\r\n", "Falta la columna «Población mexicana»"},
                new String[] {"PK\u0003\u0004", "libro de Excel"},
                new String[] {"Entidad,Población mexicana,Porcentaje\r\nTexas,1,2,3\r\n", "más celdas que el encabezado"})) {
            assertThat(upload(STATES, wrong[0].getBytes(StandardCharsets.UTF_8))).hasStatus(422).bodyText()
                    .contains(wrong[1], "value=\"CONAPO\"");
        }
    }

    @Test
    void rowsOfCountriesAreCountries() {
        load();
        String add = "/referencia/cuadros/diaspora-paises/cortes/nuevo";
        assertThat(post(add, TestPeople.ADMIN, grid("guardar", "Narnia", "5", "", "Chile", "7", ""))).hasStatus(422)
                .bodyText().contains("«Narnia» no es un país que se reconozca");
        assertThat(post(add, TestPeople.ADMIN, grid("guardar", "Chile", "7", "—", "Resto", "3", ""))).hasStatus(303);
        EditionSheet latest = readings.library(strategy).table("diaspora-paises").latest().orElseThrow();
        assertThat(latest.rows()).extracting(EditionSheet.Row::iso2).containsExactly("CL", "");
        assertThat(latest.rows()).extracting(EditionSheet.Row::kind).containsExactly(RowKind.BODY, RowKind.REST);
    }

    @Test
    void tablesComeFromAnotherStrategyWithoutWhatItsTextSays() {
        assertThat(get("/referencia", TestPeople.ADMIN)).bodyText().contains("Traer sus cuadros", "value=\"2019-2021\"");
        assertThat(get("/referencia", TestPeople.DERFE)).bodyText().doesNotContain("Traer sus cuadros");
        assertThat(post("/referencia/copiar", TestPeople.DERFE, "de", "2019-2021")).hasStatus(403);
        assertThat(post("/referencia/copiar", TestPeople.ADMIN, "de", "nada")).hasStatus(404);
        assertThat(post("/referencia/copiar", TestPeople.ADMIN, "de", "2019-2021")).hasStatus(303);
        assertThat(post("/referencia/copiar", TestPeople.ADMIN, "de", "2019-2021").getResponse().getStatus()).isIn(409, 422);
        Library library = readings.library(strategy);
        assertThat(library.tables()).hasSize(17);
        assertThat(library.table("diaspora-estados").ofDocument()).isEmpty();
        assertThat(library.table("diaspora-estados").latest().orElseThrow().loadedBy()).isEqualTo("Ada Administra");
        assertThat(library.checks()).extracting(Check::key).contains("estados-total").doesNotContain("texto-resto-2006", "sexo-total");
        assertThat(library.remarks()).isEmpty();
        assertThat(get(STATES, TestPeople.CVME)).hasStatusOk().bodyText().contains("recalculado 36.11%");
        assertThat(get("/focalizacion?tipo=estados", TestPeople.CVME)).hasStatusOk().bodyText().contains("Dallas + Houston");
    }

    @Test
    void aTableGetsAColumnThatTheFocalizationMayRead() {
        load();
        String votes = "/referencia/cuadros/sobres-paises";
        String add = votes + "/columnas/nueva";
        assertThat(get(add, TestPeople.ADMIN)).hasStatusOk().bodyText().contains("en lugar de «Sobres-Voto, 2017-2018»");
        assertThat(get(add, TestPeople.DERFE)).hasStatus(403);
        assertThat(post(add, TestPeople.DERFE, "name", "x", "kind", "COUNT")).hasStatus(403);
        assertThat(post(add, TestPeople.ADMIN, "name", "sobres-voto, 2017-2018", "kind", "COUNT")).hasStatus(422).bodyText()
                .contains("ya tiene una columna");
        assertThat(post(add, TestPeople.ADMIN, "name", "", "kind", "nada")).hasStatus(422);
        assertThat(post(add, TestPeople.ADMIN, "name", "Otra", "kind", "TEXT", "measures", "true")).hasStatus(422).bodyText()
                .contains("La focalización usa cantidades", "value=\"Otra\"");
        assertThat(post(add, TestPeople.ADMIN, "name", "Sobres-Voto, 2020-2021", "kind", "COUNT", "measures", "true"))
                .hasStatus(303);
        assertThat(get(votes, TestPeople.CVME)).hasStatusOk().bodyText().contains("Sobres-Voto, 2020-2021", "sin dato");
        assertThat(get("/focalizacion", TestPeople.CVME)).hasStatusOk().bodyText().doesNotContain("76,174");
        assertThat(readings.library(strategy).ledger().of(readings.library(strategy).table("sobres-paises").latest().orElseThrow())
                .stream().filter(LedgerEntry::flagged)).hasSize(7);
    }

    private static String[] facts() {
        return new String[] {"cutOff", "31/12/2019", "period", "2019", "source", "CONAPO", "note", ""};
    }

    /** @param values name, count and share of each row */
    private static String[] grid(String act, String... values) {
        List<String> all = new ArrayList<>(List.of(facts()));
        all.addAll(List.of("hacer", act));
        for (int i = 0; i < values.length; i++) {
            all.addAll(List.of(i % 3 == 0 ? "names" : "cells", values[i]));
        }
        return all.toArray(String[]::new);
    }

    private MvcTestResult upload(String table, byte[] file) {
        return mvc.post().uri(table + "/cortes/captura?estrategia=" + strategy.key())
                .multipart()
                .file(new MockMultipartFile("file", "corte.csv", "text/csv", file))
                .param("cutOff", "31/12/2019")
                .param("period", "2019")
                .param("source", "CONAPO")
                .param("note", "")
                .with(as(TestPeople.ADMIN))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, CurrentUser person) {
        return mvc.get().uri(own(path)).with(as(person)).exchange();
    }

    private MvcTestResult post(String path, CurrentUser person, String... pairs) {
        var request = mvc.post().uri(own(path)).with(as(person)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private String own(String path) {
        return path + (path.contains("?") ? "&" : "?") + "estrategia=" + strategy.key();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
