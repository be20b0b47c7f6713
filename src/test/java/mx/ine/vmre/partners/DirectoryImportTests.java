package mx.ine.vmre.partners;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.SearchSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class DirectoryImportTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);
    private static final String HEAD = "nombre,tipo,pais,estado,ciudad,sitio,contacto,correo,telefono\r\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Strategies strategies;

    @Autowired
    Partners partners;

    @Autowired
    PartnerKeeping keeping;

    @Autowired
    PartnerWork work;

    @Autowired
    PartnerSearch search;

    private StrategyRef strategy;
    private String key;

    @BeforeEach
    void ownNames() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
        key = Long.toString(System.nanoTime(), 36);
    }

    @Test
    void nothingIsStoredUntilTheRehearsalIsAcceptedAndTheSameFileBringsNothingTwice() {
        byte[] file = utf8(HEAD
                + "Casa Michoacán " + key + ",club,Estados Unidos,Illinois,Chicago,https://example.org,María,m@example.org,+1 312 555 0100\r\n"
                + "casa michoacan  " + key + ",liga,US,,,,,,\r\n"
                + "\"Universidad, sede " + key + "\",universidad o centro de estudios mexicano; chicano,CA,,,,,,\r\n"
                + "Fundación " + key + ",fundacion,Narnia,,,,,,\r\n"
                + "Cámara " + key + ",camara,MX,,,ejemplo.org,,,\r\n");
        String rehearsal = upload(file).getResponse().getRedirectedUrl();

        assertThat(get(rehearsal, TestPeople.DERFE))
                .hasStatusOk()
                .bodyText()
                .contains("Ensayo de la importación", "Guardar 1 organización", "Mismo nombre que el renglón 2")
                .contains("«Narnia» no es un país que se reconozca", "«ejemplo.org» no empieza con https://");
        assertThat(partners.search(strategy.id(), key, 9)).isEmpty();

        assertThat(post(rehearsal + "/guardar", TestPeople.DERFE)).hasStatus(303);
        assertThat(post(rehearsal + "/guardar", TestPeople.DERFE)).hasStatus(303);
        assertThat(partners.search(strategy.id(), key, 9))
                .extracting(PartnerRef::name)
                .containsExactly("Casa Michoacán " + key);
        assertThat(get(rehearsal, TestPeople.DERFE))
                .bodyText()
                .contains("Resultado de la importación", "Registrada", "Rechazada");
        assertThat(new String(
                        get(rehearsal + "/rechazadas.csv", TestPeople.DERFE).getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("Narnia", "renglon,motivo");

        String again = upload(file).getResponse().getRedirectedUrl();
        assertThat(get(again, TestPeople.DERFE)).bodyText().contains("no trae organizaciones nuevas", "Ya estaba");
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        String rehearsal = upload(utf8(HEAD + "=Club " + key + ",club,MX,,,,Ana,a@example.org,+52 55 5555 0000\r\n"))
                .getResponse()
                .getRedirectedUrl();
        post(rehearsal + "/guardar", TestPeople.DERFE);
        byte[] exported = get("/organizaciones.csv?texto=" + key, TestPeople.DERFE)
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("'=Club " + key, "'+52 55 5555 0000");

        DirectoryFile read = DirectoryFile.read(exported);

        assertThat(read.rows().get(0).value(DirectoryColumn.NAME)).isEqualTo("=Club " + key);
        assertThat(read.rows().get(0).value(DirectoryColumn.PHONE)).isEqualTo("+52 55 5555 0000");
        assertThat(get(upload(exported).getResponse().getRedirectedUrl(), TestPeople.DERFE))
                .bodyText()
                .contains("Columnas del archivo que no se usan: situacion, desde, activa_desde, convenio_hasta")
                .contains("Ya estaba")
                .doesNotContain("Rechazada<");
    }

    @Test
    void filesAsExcelSavesThemAreRead() {
        byte[] windows = (HEAD.replace(',', ';') + "Federación Ñandú " + key + ";club;México;;;;;;\r\n")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(DirectoryFile.read(windows).rows().get(0).value(DirectoryColumn.NAME))
                .isEqualTo("Federación Ñandú " + key);
    }

    @Test
    void whatIsNoDirectoryIsRefusedAsAWhole() {
        for (String wrong : List.of("", "hola", HEAD, "nombre,tipo\nA,club", "nombre,nombre,tipo,pais\nA,B,club,MX",
                "PK\u0003\u0004resto", "nombre,tipo,pais\n\0\0,club,MX")) {
            assertThat(upload(utf8(wrong))).as(wrong).hasStatus(422).bodyText().contains("Hay un problema");
        }
    }

    @Test
    void onlyDerfeImports() {
        assertThat(get("/organizaciones/importar", TestPeople.DERFE)).hasStatusOk();
        assertThat(get("/organizaciones/importar/plantilla.csv", TestPeople.DERFE)).hasStatusOk();
        for (CurrentUser other : List.of(TestPeople.CNCS, TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            assertThat(get("/organizaciones/importar", other)).hasStatus(403);
            assertThat(get("/organizaciones/importar/1", other)).hasStatus(403);
            assertThat(post("/organizaciones/importar/1/guardar", other)).hasStatus(403);
        }
        assertThat(get("/organizaciones/importar/999999", TestPeople.DERFE)).hasStatus(404);
        assertThat(post("/organizaciones/importar/999999/descartar", TestPeople.DERFE)).hasStatus(404);
        assertThat(post("/organizaciones/importar/999999/guardar", TestPeople.DERFE)).hasStatus(404);
    }

    @Test
    void theTemplateOfThePageIsItselfAGoodFile() {
        byte[] template = get("/organizaciones/importar/plantilla.csv", TestPeople.DERFE)
                .getResponse()
                .getContentAsByteArray();

        assertThat(get(upload(template).getResponse().getRedirectedUrl(), TestPeople.DERFE))
                .bodyText()
                .doesNotContain("Rechazada<");
    }

    @Test
    void whatAnAgreementLacksWaitsForDerfe() {
        long id = ActingAs.call(TestPeople.DERFE, () -> {
            long made = keeping.register(
                    strategy,
                    new PartnerProfile("Casa Sonora " + key, "club", java.util.Set.of(), "US", "", "", "", TODAY, "",
                            List.of(new PartnerProfile.Person("Ángela " + key, "", "", ""))),
                    false, TestPeople.DERFE);
            keeping.agree(strategy, made, keeping.version(strategy, made),
                    new AgreementTerms(AgreementKind.AGREEMENT, "INE", TODAY.minusDays(9),
                            new DatePeriod(TODAY.minusDays(9), TODAY.plusDays(20)), "x", "y", "", ""),
                    TestPeople.DERFE);
            return made;
        });

        assertThat(work.waitingFor(TestPeople.DERFE, strategy.id(), TODAY))
                .anySatisfy(item -> {
                    assertThat(item.title()).isEqualTo("Convenio con Casa Sonora " + key);
                    assertThat(item.detail()).isEqualTo("Faltan 3 de 3 declaraciones de imparcialidad");
                    assertThat(item.url()).isEqualTo("/organizaciones/" + id + "/convenio");
                });
        assertThat(work.waitingFor(TestPeople.CNCS, strategy.id(), TODAY)).isEmpty();
        assertThat(search.search("angela " + key, strategy.id(), 5))
                .extracting(SearchSource.Hit::title)
                .containsExactly("Casa Sonora " + key);
        assertThat(search.search("100%_" + key, strategy.id(), 5)).isEmpty();
    }

    @Test
    void countsGoByGroupOfActors() {
        List<Partners.GroupCount> before = partners.counts(strategy.id(), TODAY.withDayOfMonth(1), TODAY);
        upload(utf8(HEAD + "Centro " + key + ",centro,MX,,,,,,\r\n"));
        String rehearsal = upload(utf8(HEAD + "Centro " + key + ",centro,MX,,,,,,\r\n")).getResponse().getRedirectedUrl();
        post(rehearsal + "/guardar", TestPeople.DERFE);

        List<Partners.GroupCount> after = partners.counts(strategy.id(), TODAY.withDayOfMonth(1), TODAY);

        assertThat(after).extracting(Partners.GroupCount::code).containsExactly("ciudadania", "instituciones", "educacion");
        assertThat(after.get(2).total()).isEqualTo(before.get(2).total() + 1);
        assertThat(after.get(2).added()).isEqualTo(before.get(2).added() + 1);
        assertThat(partners.counts(strategy.id(), LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 30)).get(2).added())
                .isZero();
    }

    @Test
    void anEmptyFileIsToldFromNoFile() {
        assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("El archivo está vacío");
        assertThat(mvc.post().uri("/organizaciones/importar").with(as(TestPeople.DERFE)).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Elija el archivo que quiere importar");
    }

    private MvcTestResult upload(byte[] bytes) {
        return mvc.post()
                .uri("/organizaciones/importar")
                .multipart()
                .file(new MockMultipartFile("file", "directorio.csv", "text/csv", bytes))
                .with(as(TestPeople.DERFE))
                .with(csrf())
                .exchange();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri, CurrentUser who) {
        return mvc.get().uri(uri).with(as(who)).exchange();
    }

    private MvcTestResult post(String uri, CurrentUser who) {
        return mvc.post().uri(uri).with(as(who)).with(csrf()).exchange();
    }
}
