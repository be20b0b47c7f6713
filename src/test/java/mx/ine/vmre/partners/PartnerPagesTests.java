package mx.ine.vmre.partners;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class PartnerPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PartnerKeeping keeping;

    @Autowired
    PartnerRepository partners;

    @Autowired
    Strategies strategies;

    private StrategyRef strategy;
    private String key;

    @BeforeEach
    void ownNames() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
        key = Long.toString(System.nanoTime(), 36);
    }

    @Test
    void theListFindsByTextWithoutAccentsAndSaysWhyItIsEmpty() {
        register("Federación Ñandú " + key);

        assertThat(get("/organizaciones?texto=federacion nandu " + key, TestPeople.VIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("Federación Ñandú " + key, "Los Ángeles, California", "Por contactar", "Mostrando 1–1 de 1")
                .doesNotContain("Nueva organización");
        assertThat(get("/organizaciones?texto=federacion nandu " + key + "&pais=JP", TestPeople.DERFE))
                .hasStatusOk()
                .bodyText()
                .contains("Ninguna organización cumple los filtros", "Quitar el filtro «País» y ver 1");
        assertThat(get("/organizaciones?pais=US&texto=estados unidos", TestPeople.DERFE))
                .bodyText()
                .contains("Mostrando 1–");
        assertThat(get("/buscar?q=estados unidos", TestPeople.DERFE)).bodyText().contains("href=\"/organizaciones/");
        assertThat(get("/organizaciones?orden=-lugar&tipo=club&grupo=ciudadania&pais=US&pagina=7", TestPeople.DERFE))
                .hasStatusOk();
    }

    @Test
    void aDerfeEditorRegistersAnOrganisationAndOthersMayNot() {
        MvcTestResult made = post("/organizaciones/nueva", TestPeople.DERFE, form("Casa Puebla " + key));
        assertThat(made).hasStatus(303);
        assertThat(get(made.getResponse().getRedirectedUrl(), TestPeople.DERFE))
                .hasStatusOk()
                .bodyText()
                .contains("Casa Puebla " + key, "Federación, club de oriundos o asociación", "Marta Zavala")
                .contains("marta@example.org", "Requisitos para estar activa", "Iniciar gestión");
        for (CurrentUser other : List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.VIEWER, TestPeople.ADMIN,
                TestPeople.CVME)) {
            assertThat(post("/organizaciones/nueva", other, form("Otra " + key))).hasStatus(403);
            assertThat(get("/organizaciones/nueva", other)).hasStatus(403);
        }
    }

    @Test
    void wrongInputComesBackWithWhatWasTyped() {
        String[] form = form("");
        form[7] = "ftp://nada";
        form[9] = "31/02/2020";
        assertThat(post("/organizaciones/nueva", TestPeople.DERFE, form))
                .hasStatus(422)
                .bodyText()
                .contains("Hay un problema", "value=\"ftp://nada\"", "value=\"31/02/2020\"", "marta@example.org");
    }

    @Test
    void aTwinNameIsWarnedOfAndMayBeInsistedOn() {
        register("Círculo Álamo " + key);

        assertThat(post("/organizaciones/nueva", TestPeople.DERFE, form("circulo  ALAMO, " + key)))
                .hasStatus(422)
                .bodyText()
                .contains("Ya hay en el directorio una organización con este nombre", "Círculo Álamo " + key);
        String[] insisting = form("circulo  ALAMO, " + key);
        insisting[14] = "twinKnown";
        insisting[15] = "true";
        assertThat(post("/organizaciones/nueva", TestPeople.DERFE, insisting)).hasStatus(303);
    }

    @Test
    void whoSavesSecondSeesBothVersions() {
        long id = register("Club Zacatecas " + key);
        long read = keeping.version(strategy, id);
        keepingAs(() -> keeping.beginTalks(strategy, id, read, TestPeople.DERFE2));

        String[] late = form("Club Zacatecas del Sur " + key);
        late[12] = "version";
        late[13] = String.valueOf(read);
        assertThat(post("/organizaciones/" + id + "/editar", TestPeople.DERFE, late))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona guardó antes", "Club Zacatecas del Sur " + key);
        late[13] = String.valueOf(keeping.version(strategy, id));
        assertThat(post("/organizaciones/" + id + "/editar", TestPeople.DERFE, late)).hasStatus(303);
        assertThat(post("/organizaciones/" + id + "/activar", TestPeople.DERFE, "version", "0")).hasStatus(409);
    }

    @Test
    void activatingIsRefusedUntilEveryTermStandsAndABreachSuspends() {
        long id = register("Red de Talentos " + key);
        assertThat(verb(id, "activar")).hasStatus(422).bodyText().contains("registre primero el convenio");
        assertThat(post("/organizaciones/" + id + "/convenio/editar", TestPeople.DERFE, agreement(id, "")))
                .hasStatus(303);
        assertThat(verb(id, "activar")).hasStatus(422).bodyText().contains("todavía no está firmado");
        assertThat(post("/organizaciones/" + id + "/convenio/editar", TestPeople.DERFE, agreement(id, "01/11/2020")))
                .hasStatus(303);
        for (ImpartialityTerm term : ImpartialityTerm.values()) {
            assertThat(verb(id, "activar")).hasStatus(422);
            assertThat(post("/organizaciones/" + id + "/declaraciones/" + term.address(), TestPeople.DERFE,
                    "version", version(id), "madeOn", "02/11/2020", "evidence", "Carta del 2 de noviembre"))
                    .hasStatus(303);
        }
        assertThat(verb(id, "activar")).hasStatus(303);
        assertThat(get("/organizaciones/" + id, TestPeople.CNCS))
                .bodyText()
                .contains("Activa desde", "02/11/2020", "6 de 6");

        String breach = "/organizaciones/" + id + "/declaraciones/sin-vinculos/incumplimiento";
        assertThat(post(breach, TestPeople.DERFE, "version", version(id), "reason", " ")).hasStatus(422);
        assertThat(post(breach, TestPeople.DERFE, "version", version(id), "reason", "Acto de partido")).hasStatus(303);
        assertThat(get("/organizaciones/" + id, TestPeople.CNCS)).bodyText().contains("Suspendida", "Acto de partido");
        assertThat(verb(id, "activar")).hasStatus(422);
    }

    @Test
    void whoDecidesSecondSeesWhoChangedItMeanwhileAndKeepsTheReason() {
        long id = active("Casa Sinaloa " + key);
        String read = version(id);
        ActingAs.run(TestPeople.DERFE2, () -> keeping.declare(strategy, id, Long.parseLong(read),
                ImpartialityTerm.NO_INFLUENCE, TODAY, "Otra carta", TestPeople.DERFE2));
        String typed = "No entregó el informe de " + key;

        for (String step : List.of("suspender", "cerrar", "declaraciones/sin-vinculos/incumplimiento")) {
            assertThat(post("/organizaciones/" + id + "/" + step, TestPeople.DERFE, "version", read, "reason", typed))
                    .as(step)
                    .hasStatus(409)
                    .bodyText()
                    .contains(typed, TestPeople.DERFE2.name() + " cambió la organización el")
                    .contains("name=\"version\" value=\"" + version(id) + "\"");
        }
        assertThat(post("/organizaciones/" + id + "/declaraciones/sin-vinculos", TestPeople.DERFE,
                "version", read, "madeOn", "02/11/2020", "evidence", typed))
                .hasStatus(409)
                .bodyText()
                .contains(typed, TestPeople.DERFE2.name() + " cambió la organización el");
        assertThat(post("/organizaciones/" + id + "/suspender", TestPeople.DERFE, "version", version(id), "reason", typed))
                .hasStatus(303);
    }

    @Test
    void theAgreementOfAnActiveOrganisationIsNotCorrectedOutOfForce() {
        long id = active("Casa Nayarit " + key);
        String[] ended = agreement(id, "01/11/2020");
        ended[9] = "06/12/2020";

        assertThat(post("/organizaciones/" + id + "/convenio/editar", TestPeople.DERFE, ended))
                .hasStatus(422)
                .bodyText()
                .contains("La organización está activa", "value=\"06/12/2020\"");
        assertThat(get("/organizaciones/" + id, TestPeople.CNCS)).bodyText().contains("6 de 6", "30/06/2021");
        assertThat(post("/organizaciones/" + id + "/suspender", TestPeople.DERFE, "version", version(id), "reason", "x"))
                .hasStatus(303);
        ended[1] = version(id);
        assertThat(post("/organizaciones/" + id + "/convenio/editar", TestPeople.DERFE, ended)).hasStatus(303);
    }

    private long active(String name) {
        long id = register(name);
        assertThat(post("/organizaciones/" + id + "/convenio/editar", TestPeople.DERFE, agreement(id, "01/11/2020")))
                .hasStatus(303);
        for (ImpartialityTerm term : ImpartialityTerm.values()) {
            assertThat(post("/organizaciones/" + id + "/declaraciones/" + term.address(), TestPeople.DERFE,
                    "version", version(id), "madeOn", "02/11/2020", "evidence", "Carta del 2 de noviembre"))
                    .hasStatus(303);
        }
        assertThat(verb(id, "activar")).hasStatus(303);
        return id;
    }

    @Test
    void howToReachAContactIsHiddenFromWhoeverDoesNotEdit() {
        long id = register("Casa Durango " + key);

        assertThat(get("/organizaciones/" + id, TestPeople.VIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("Marta Zavala", "m•••@example.org")
                .doesNotContain("marta@example.org");
        assertThat(text("/organizaciones.csv?texto=" + key, TestPeople.CNCS)).doesNotContain("marta@example.org");
        assertThat(text("/organizaciones.csv?texto=" + key, TestPeople.DERFE))
                .startsWith("\ufeffnombre,tipo,pais,estado,ciudad,sitio,contacto,correo,telefono")
                .contains("Casa Durango " + key + ",club,US,California,Los Ángeles", "'+1 555 0175");
        assertThat(get("/organizaciones.xlsx?texto=" + key, TestPeople.CNCS)).hasStatusOk();
    }

    @Test
    void theSignedDocumentIsKnownByItsContent() {
        long id = register("Casa Oaxaca " + key);
        keepingAs(() -> keeping.agree(strategy, id, keeping.version(strategy, id), terms(), TestPeople.DERFE));
        String address = "/organizaciones/" + id + "/convenio/documentos";

        assertThat(upload(address, "convenio.pdf", "<html>".getBytes(StandardCharsets.UTF_8), TestPeople.DERFE))
                .hasStatus(422)
                .bodyText()
                .contains("Se aceptan documentos PDF, JPG o PNG");
        assertThat(upload(address, "x.pdf", "%PDF-1.7 nada".getBytes(StandardCharsets.UTF_8), TestPeople.CNCS))
                .hasStatus(403);
        assertThat(upload(address, "año.pdf", "%PDF-1.7 nada".getBytes(StandardCharsets.UTF_8), TestPeople.DERFE))
                .hasStatus(303);
        assertThat(get("/organizaciones/" + id + "/convenio", TestPeople.DERFE)).bodyText().contains("año.pdf");
    }

    @Test
    void whatIsNotThereIs404AndReviewersSeeNothing() {
        assertThat(get("/organizaciones/999999999", TestPeople.DERFE)).hasStatus(404);
        assertThat(get("/organizaciones/abc", TestPeople.DERFE)).hasStatus(404);
        assertThat(get("/organizaciones/1/declaraciones/otra", TestPeople.DERFE)).hasStatus(404);
        assertThat(get("/organizaciones", TestPeople.CVME)).hasStatus(403);
        long id = register("Casa Colima " + key);
        for (String section : List.of("", "/convenio", "/acciones", "/historial")) {
            assertThat(get("/organizaciones/" + id + section, TestPeople.ADMIN)).hasStatusOk();
            assertThat(get("/organizaciones/" + id + section, TestPeople.CVME)).hasStatus(403);
        }
        for (String page : List.of("/editar", "/convenio/editar", "/convenio/renovar", "/suspender", "/cerrar",
                "/declaraciones/imparcialidad", "/declaraciones/imparcialidad/incumplimiento")) {
            assertThat(get("/organizaciones/" + id + page, TestPeople.DERFE)).as(page).hasStatusOk();
            assertThat(get("/organizaciones/" + id + page, TestPeople.CNCS)).as(page).hasStatus(403);
        }
    }

    @Test
    void theDatabaseItselfRefusesAnActiveOrganisationWithoutItsTerms() {
        long id = register("Casa Jalisco " + key);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE partners.partner SET state = 'ACTIVE' WHERE id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("active_only_with_all_terms");
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private long register(String name) {
        PartnerProfile profile = new PartnerProfile(
                name, "club", Set.of("liga"), "US", "California", "Los Ángeles", "https://example.org",
                TODAY.minusDays(30), "",
                List.of(new PartnerProfile.Person("Marta Zavala", "Presidencia", "marta@example.org", "+1 555 0175")));
        return ActingAs.call(TestPeople.DERFE, () -> keeping.register(strategy, profile, false, TestPeople.DERFE));
    }

    private void keepingAs(Runnable work) {
        ActingAs.run(TestPeople.DERFE, work);
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(AgreementKind.NETWORK_LETTER, "INE", null,
                new DatePeriod(TODAY, TODAY.plusDays(20)), "Difundir", "Trípticos", "", "");
    }

    private String version(long id) {
        return String.valueOf(keeping.version(strategy, id));
    }

    private MvcTestResult verb(long id, String verb) {
        return post("/organizaciones/" + id + "/" + verb, TestPeople.DERFE, "version", version(id));
    }

    private String[] agreement(long id, String signedOn) {
        return new String[] {
            "version", version(id), "agreementKind", "AGREEMENT", "parties", "INE y la red", "from", "01/11/2020", "to",
            "30/06/2021", "signedOn", signedOn, "commitments", "Difundir el registro", "inKind", "Trípticos"
        };
    }

    private static String[] form(String name) {
        return new String[] {
            "name", name, "kind", "club", "country", "US", "site", "", "since", "01/12/2020", "city", "Fresno",
            "region", "California", "notes", "", "contacts[0].name", "Marta Zavala", "contacts[0].mail",
            "marta@example.org", "contacts[1].name", ""
        };
    }

    private MvcTestResult get(String uri, CurrentUser who) {
        return mvc.get().uri(uri).with(as(who)).exchange();
    }

    private String text(String uri, CurrentUser who) {
        return new String(get(uri, who).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(String uri, String name, byte[] bytes, CurrentUser who) {
        return mvc.post()
                .uri(uri)
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String uri, CurrentUser who, String... params) {
        var request = mvc.post().uri(uri).with(as(who)).with(csrf()).contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
