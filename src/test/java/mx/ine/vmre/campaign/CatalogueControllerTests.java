package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Transactional
class CatalogueControllerTests {

    private static final String CHANNELS = "/admin/catalogos/canales";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void everyPageOpensForAdministratorsOnly() throws Exception {
        for (String page : List.of(
                "/admin/catalogos", CHANNELS, CHANNELS + "/nuevo", CHANNELS + "/ine-mexico",
                "/admin/catalogos/entidades", "/admin/catalogos/entidades/nueva", "/admin/catalogos/entidades/06")) {
            mvc.perform(get(page).with(TestPeople.as(TestPeople.ADMIN))).andExpect(status().isOk());
            for (var person : List.of(TestPeople.DERFE, TestPeople.VIEWER, TestPeople.CVME)) {
                mvc.perform(get(page).with(TestPeople.as(person))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String page : List.of(
                "/admin/catalogos/nada", CHANNELS + "/nada", "/admin/catalogos/entidades/01")) {
            mvc.perform(get(page).with(TestPeople.as(TestPeople.ADMIN))).andExpect(status().isNotFound());
        }
        mvc.perform(as(post(CHANNELS + "/nada/retirar"))).andExpect(status().isNotFound());
    }

    @Test
    void anEntryIsAddedWithACodeOfItsName() throws Exception {
        mvc.perform(term(CHANNELS + "/nuevo", "", "Canal Ñandú (prueba)")).andExpect(redirectedUrl(CHANNELS));
        assertThat(codes("CHANNEL")).contains("canal-nandu-prueba");
        mvc.perform(get(CHANNELS).with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(containsString("Canal Ñandú (prueba)")));
    }

    @Test
    void anEntryTellsItsCodeAndTheRulesThatNameIt() throws Exception {
        mvc.perform(get("/admin/catalogos/actividades/gira").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(containsString("«gira»")))
                .andExpect(content().string(containsString("Cada gira tiene medios")));
    }

    @Test
    void aPlatformHasOtherNamesThatNoOtherHas() throws Exception {
        String platforms = "/admin/catalogos/plataformas";
        mvc.perform(term(platforms + "/nuevo", "", "TikTok").param("aliases", " tiktok ads \n\n tt"))
                .andExpect(redirectedUrl(platforms));
        assertThat(jdbc.sql("SELECT aliases FROM campaign.v_term WHERE code = 'tiktok'").query(String.class).single())
                .isEqualTo("tiktok ads\ntt");
        mvc.perform(term(platforms + "/nuevo", "", "Otra").param("aliases", "TT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("«TT» ya es un nombre de «TikTok»")));
        mvc.perform(term(platforms + "/tiktok", "0", "TikTok").param("aliases", "facebook"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(term(CHANNELS + "/nuevo", "", "Canal").param("aliases", "otro"))
                .andExpect(redirectedUrl(CHANNELS));
        assertThat(jdbc.sql("SELECT aliases FROM campaign.v_term WHERE code = 'canal'").query(String.class).single())
                .isEmpty();
    }

    @Test
    void theSameNameIsRefusedWhateverAccentsAndCase() throws Exception {
        mvc.perform(term(CHANNELS + "/nuevo", "", "ine mexico"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("INE México")))
                .andExpect(content().string(containsString("value=\"ine mexico\"")));
        mvc.perform(term(CHANNELS + "/nuevo", "", "¿¡!?")).andExpect(status().isUnprocessableContent());
        mvc.perform(term(CHANNELS + "/nuevo", "", "")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void anEntryIsRenamedAndKeepsItsCode() throws Exception {
        mvc.perform(term(CHANNELS + "/ine-mexico", "0", "INE México oficial")).andExpect(redirectedUrl(CHANNELS));
        assertThat(codes("CHANNEL")).contains("ine-mexico");
        mvc.perform(term(CHANNELS + "/ine-mexico", "55", "INE")).andExpect(status().isConflict());
        mvc.perform(term(CHANNELS + "/ine-mexico", "1", "inetel mx")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void anEntryIsRetiredAndRestoredNeverDeleted() throws Exception {
        mvc.perform(as(post(CHANNELS + "/ine-mexico/restablecer"))).andExpect(status().isUnprocessableContent());
        mvc.perform(as(post(CHANNELS + "/ine-mexico/retirar"))).andExpect(redirectedUrl(CHANNELS));
        entities.flush();
        mvc.perform(get(CHANNELS).with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(containsString("Retirado")));
        mvc.perform(as(post(CHANNELS + "/ine-mexico/restablecer"))).andExpect(redirectedUrl(CHANNELS));
        assertThat(codes("CHANNEL")).contains("ine-mexico");
    }

    @Test
    void theOrderChangesOnePlaceAtATime() throws Exception {
        List<String> before = codes("PRESS_ROUTE");
        mvc.perform(as(post("/admin/catalogos/rutas/" + before.get(0) + "/subir")))
                .andExpect(redirectedUrl("/admin/catalogos/rutas"));
        assertThat(codes("PRESS_ROUTE")).isEqualTo(before);
        mvc.perform(as(post("/admin/catalogos/rutas/" + before.get(0) + "/bajar")))
                .andExpect(redirectedUrl("/admin/catalogos/rutas"));
        assertThat(codes("PRESS_ROUTE").subList(0, 2)).containsExactly(before.get(1), before.get(0));
    }

    @Test
    void nayaritCanBeAddedAndColimasOfficeCompleted() throws Exception {
        mvc.perform(entity("/admin/catalogos/entidades/nueva", "").param("entity", "18"))
                .andExpect(redirectedUrl("/admin/catalogos/entidades"));
        assertThat(jdbc.sql("SELECT offices FROM campaign.voting_entity WHERE entity_key = '18'").query(String.class).list())
                .contains("Gubernatura");
        mvc.perform(entity("/admin/catalogos/entidades/06", "0")).andExpect(redirectedUrl("/admin/catalogos/entidades"));
        mvc.perform(entity("/admin/catalogos/entidades/06", "9")).andExpect(status().isConflict());
        mvc.perform(as(post("/admin/catalogos/entidades/18/quitar")))
                .andExpect(redirectedUrl("/admin/catalogos/entidades"));
    }

    @Test
    void anEntityIsThereOnceAndIsOneOfTheThirtyTwo() throws Exception {
        for (String key : List.of("03", "99", "")) {
            mvc.perform(entity("/admin/catalogos/entidades/nueva", "").param("entity", key))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Artículo de prueba")));
        }
    }

    @Test
    void aStrategyIsImportedWholeFromItsFile() throws Exception {
        mvc.perform(file(shipped().replace("\"key\": \"2019-2021\"", "\"key\": \"prueba-importada\"")))
                // Now there are two, and addresses say which one is being looked at.
                .andExpect(redirectedUrl("/admin/catalogos?estrategia=2019-2021"));
        assertThat(jdbc.sql("SELECT count(*) FROM campaign.stage s JOIN campaign.strategy e ON e.id = s.strategy_id"
                                + " WHERE e.key = 'prueba-importada'").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aFileThatDoesNotHoldTogetherStoresNothingAndSaysWhat() throws Exception {
        refused(shipped(), "Ya existe una estrategia con la clave 2019-2021");
        refused("{ no es json", "formato JSON");
        refused("", "Elija un archivo");
        refused("[]", "formato JSON");
        refused("null", "formato JSON");
        String other = shipped().replace("\"key\": \"2019-2021\"", "\"key\": \"prueba-rota\"");
        refused(other.replace("\"share\": 70.00", "\"share\": 71.00"), "segments");
        refused(other.replace("\"countries\": [\"MX\"]", "\"countries\": [\"ZZ\"]"), "segments");
        refused(other.replace("\"entity\": \"32\"", "\"entity\": \"77\""), "entities");
        refused(other.replace("\"to\": \"2020-12-31\"", "\"to\": \"2018-12-31\""), "stages");
        refused(other.replace("\"slogan\":", "\"lema\":"), "formato JSON");
        refused(other.replace("\"reportDueDay\": 10", "\"reportDueDay\": 40"), "parameters");
        assertThat(jdbc.sql("SELECT count(*) FROM campaign.strategy WHERE key = 'prueba-rota'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void nobodyElseImportsAStrategy() throws Exception {
        mvc.perform(multipart("/admin/catalogos/estrategias")
                        .file(new MockMultipartFile("file", "x.json", "application/json", new byte[] {1}))
                        .with(TestPeople.as(TestPeople.DERFE)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private void refused(String text, String says) throws Exception {
        mvc.perform(file(text))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(says)));
    }

    private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder file(String text) {
        return as(multipart("/admin/catalogos/estrategias")
                .file(new MockMultipartFile(
                        "file", "estrategia.json", "application/json", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String shipped() throws Exception {
        return new ClassPathResource("strategies/2019-2021.json").getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder term(String address, String version, String name) {
        return as(post(address).param("version", version).param("name", name).param("numeral", "7.1")
                .param("description", ""));
    }

    private static MockHttpServletRequestBuilder entity(String address, String version) {
        return as(post(address).param("version", version).param("offices", "Gubernatura\n\n ")
                .param("provisions", "Artículo de prueba").param("source", "Hecho público"));
    }

    private static <B extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<B>> B as(
            B request) {
        return request.with(TestPeople.as(TestPeople.ADMIN)).with(csrf());
    }

    private List<String> codes(String kind) {
        entities.flush();
        return jdbc.sql("SELECT t.code FROM campaign.term t JOIN campaign.strategy s ON s.id = t.strategy_id"
                        + " WHERE s.key = '2019-2021' AND t.kind = :kind ORDER BY t.position, t.id")
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
