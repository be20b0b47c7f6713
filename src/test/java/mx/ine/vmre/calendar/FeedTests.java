package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What other calendars read of this one, as ical4j reads it. */
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTests {

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    StrategyRef strategy;

    @BeforeAll
    void aStrategyOfItsOwn() {
        strategy = TrialStrategy.make(application, file -> file
                .replaceFirst("\"to\": \"2021-06-30\"", "\"to\": \"2024-12-31\"")
                .replaceFirst("\"name\": \"Jornada Electoral\"", "\"name\": \"Jornada; «Electoral», día \\\\\\\\ 6 ñ\""));
    }

    @AfterAll
    void gone() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void aFeedHoldsWholeDaysAndIsValid() throws Exception {
        long id = plan("Canal 9101", LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 20));
        planning.cancel(strategy, id, 0, "Sin fondos", DERFE);
        String text = read(make("Todo", "STAGES", "MILESTONES", "ACTIONS", "DEADLINES", "PERIODS")).getContentAsString();
        Calendar calendar = parse(text);
        VEvent action = event(calendar, "action-" + id);

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(text.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).contains("METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                "X-WR-TIMEZONE:America/Mexico_City", "DTSTART;VALUE=DATE:20201201", "UID:stage-");
        assertThat(action.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(action.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2020, 12, 21));
        assertThat(action.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(events(calendar)).extracting(e -> e.getUid().orElseThrow().getValue()).doesNotHaveDuplicates();
        String installation = jdbc.sql("SELECT uid FROM calendar.installation").query(String.class).single();
        assertThat(installation).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(events(calendar)).extracting(e -> e.getUid().orElseThrow().getValue())
                .as("no other installation says the same").allMatch(uid -> uid.endsWith("@" + installation + ".vmre.ine.mx"));
        assertThat(events(calendar)).extracting(e -> e.getSummary().getValue()).contains(
                "Jornada; «Electoral», día \\ 6 ñ", "Termina: Canal 9101", "Entrega del informe de diciembre de 2020",
                "Periodo de contenido 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "America/Tijuana", "Asia/Tokyo", "Pacific/Kiritimati"})
    void noZoneAndNoSummerTimeMovesADay(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            List<LocalDate[]> days = List.of(
                    new LocalDate[] {LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)},
                    new LocalDate[] {LocalDate.of(2021, 4, 4), LocalDate.of(2021, 4, 4)}, // summer time began
                    new LocalDate[] {LocalDate.of(2021, 10, 30), LocalDate.of(2021, 10, 31)}, // and ended
                    new LocalDate[] {LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1)});
            String address = make("Días " + zone, "ACTIONS");
            for (LocalDate[] d : days) {
                long id = plan("Día 9102", d[0], d[1]);
                String text = read(address).getContentAsString();
                VEvent event = event(parse(text), "action-" + id);
                assertThat(event.getDateTimeStart().getDate()).isEqualTo(d[0]);
                assertThat(event.getDateTimeEnd().getDate()).isEqualTo(d[1].plusDays(1));
                assertThat(text.substring(text.indexOf("BEGIN:VEVENT"))).doesNotContain("DTSTART:", "DTEND:", ";TZID");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void eachFeedHoldsWhatWasPickedForIt() throws Exception {
        plan("Elegida 9103", LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 2));
        String stagesOnly = read(make("Etapas", "STAGES")).getContentAsString();
        String otherLine = read(address(person(), "kinds=ACTIONS", "lines=PRESS", "name=Prensa")).getContentAsString();
        String second = read(address(person(), "kinds=ACTIONS", "kinds=STAGES", "stages=2", "name=Dos")).getContentAsString();

        assertThat(stagesOnly).contains("UID:stage-").doesNotContain("UID:action-", "UID:milestone-", "UID:report-");
        assertThat(otherLine).doesNotContain("9103");
        assertThat(second).contains("Registro para votar").doesNotContain("9103", "Ejercicio del voto");
        assertThat(parse(otherLine).validate().getEntries()).isEmpty();
    }

    @Test
    void whatChangesIsSaidWithAHigherSequenceAndWhatDoesNotStaysByteForByte() throws Exception {
        long id = plan("Cambia 9104", LocalDate.of(2020, 12, 3), LocalDate.of(2020, 12, 4));
        String address = make("Cambios", "ACTIONS", "MILESTONES");
        MockHttpServletResponse first = read(address);
        MockHttpServletResponse again = read(address);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag")).startsWith("\"");
        web.perform(get(address).header("If-None-Match", first.getHeader("ETag"))).andExpect(status().isNotModified());

        VEvent before = event(parse(first.getContentAsString()), "action-" + id);
        planning.cancel(strategy, id, 0, "Sin fondos", DERFE);
        MockHttpServletResponse after = read(address);
        VEvent changed = event(parse(after.getContentAsString()), "action-" + id);
        assertThat(after.getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
        assertThat(sequence(changed)).isGreaterThan(sequence(before));
        assertThat(modified(changed)).isAfterOrEqualTo(modified(before));
        web.perform(get(address).header("If-None-Match", first.getHeader("ETag"))).andExpect(status().isOk());
    }

    @Test
    void whatIsTakenAwayIsToldAsCancelledForATimeAndThenNoMore() throws Exception {
        long milestone = jdbc.sql("SELECT min(id) FROM campaign.v_milestone WHERE strategy_id = ? AND day > '2020-09-01'")
                .param(strategy.id())
                .query(Long.class)
                .single();
        String address = make("Hitos", "MILESTONES");
        VEvent before = event(parse(read(address).getContentAsString()), "milestone-" + milestone);
        web.perform(post("/estrategia/hitos/" + milestone + "/quitar")
                        .param("estrategia", strategy.key())
                        .param("version", "0")
                        .with(csrf())
                        .with(as(ADMIN)))
                .andExpect(status().isSeeOther());

        VEvent gone = event(parse(read(address).getContentAsString()), "milestone-" + milestone);
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getSummary().getValue()).isEqualTo(before.getSummary().getValue());
        assertThat(sequence(gone)).isGreaterThan(sequence(before));
        assertThat(read(address).getContentAsString()).contains("milestone-" + milestone);

        jdbc.sql("UPDATE calendar.feed_entry SET gone_at = gone_at - interval '91 days' WHERE uid = ?")
                .param("milestone-" + milestone)
                .update();
        assertThat(read(address).getContentAsString()).doesNotContain("milestone-" + milestone);
    }

    @Test
    void whatAnEntityHasOfItsOwnIsOnEveryViewAndInTheFeed() throws Exception {
        jdbc.sql("INSERT INTO campaign.entity_date (strategy_id, entity_key, kind, name, starts, ends, source)"
                        + " SELECT strategy_id, min(entity_key), 'REGISTRATION', 'Registro 9105', date '2020-11-10',"
                        + " date '2020-12-09', 'Prueba' FROM campaign.v_voting_entity WHERE strategy_id = ? GROUP BY 1")
                .param(strategy.id())
                .update();
        for (String view : List.of("trimestre", "mes", "semana", "agenda", "estrategia", "trimestres")) {
            web.perform(get("/calendario").param("v", view).param("estrategia", strategy.key()).with(as(DERFE)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Registro 9105")));
        }
        assertThat(read(make("Entidades", "MILESTONES")).getContentAsString())
                .contains("Registro 9105", "DTSTART;VALUE=DATE:20201110", "DTEND;VALUE=DATE:20201210");
    }

    @Test
    void whatIsMissingIsAskedForAndNothingTypedIsLost() throws Exception {
        CurrentUser person = person();
        send(person, "name=Sin nada").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Sin nada")));
        send(person, "kinds=STAGES").andExpect(status().isUnprocessableContent());
        send(person, "kinds=OTHER", "name=x").andExpect(status().isUnprocessableContent());
        address(person, "kinds=STAGES", "name=Mío");
        send(person, "kinds=STAGES", "name=MIO").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ya tiene una suscripción llamada «MIO»")));
        web.perform(get("/calendario/suscripcion").with(as(CVME))).andExpect(status().isForbidden());
    }

    @Test
    void anAddressStopsWhenItIsRevokedOrItsPersonIsDisabledAndTheOthersGoOn() throws Exception {
        CurrentUser person = person();
        String first = address(person, "kinds=STAGES", "name=Primera");
        String second = address(person, "kinds=MILESTONES", "name=Segunda");
        read(first);
        read(second);
        long id = jdbc.sql("SELECT id FROM calendar.feed WHERE person_id = ? AND name = 'Primera'")
                .param(person.id())
                .query(Long.class)
                .single();
        revoke(person(), id).andExpect(status().isNotFound());
        revoke(person, id).andExpect(status().isSeeOther());
        revoke(person, id).andExpect(status().isNotFound());
        web.perform(get(first)).andExpect(status().isNotFound());
        web.perform(get("/calendario/suscripcion").param("estrategia", strategy.key()).with(as(person)))
                .andExpect(content().string(containsString("Segunda")))
                .andExpect(content().string(not(containsString("Primera"))));
        jdbc.sql("UPDATE accounts.account SET active = false WHERE id = ?").param(person.id()).update();
        web.perform(get(second)).andExpect(status().isNotFound());
        web.perform(get("/calendario/nadie.ics")).andExpect(status().isNotFound());
        assertThat(jdbc.sql("SELECT token_sha256 FROM calendar.feed").query(String.class).list())
                .noneMatch(second::contains);
    }

    private static int sequence(VEvent event) {
        return event.<Sequence>getRequiredProperty("SEQUENCE").getSequenceNo();
    }

    private static java.time.Instant modified(VEvent event) {
        return event.<LastModified>getRequiredProperty("LAST-MODIFIED").getDate();
    }

    private static Calendar parse(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static VEvent event(Calendar calendar, String uid) {
        return events(calendar).stream()
                .filter(e -> e.getUid().orElseThrow().getValue().startsWith(uid + "@"))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse read(String address) throws Exception {
        MockHttpServletResponse response =
                web.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String make(String name, String... kinds) throws Exception {
        return address(
                person(), Stream.concat(Stream.of("name=" + name), Stream.of(kinds).map("kinds="::concat)).toArray(String[]::new));
    }

    private String address(CurrentUser person, String... typed) throws Exception {
        String address = (String) send(person, typed).andExpect(status().isSeeOther()).andReturn().getFlashMap().get("address");
        web.perform(get("/calendario/suscripcion").flashAttr("address", address).with(as(person)))
                .andExpect(content().string(containsString(address)));
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private ResultActions send(CurrentUser person, String... typed) throws Exception {
        var request = post("/calendario/suscripcion").param("estrategia", strategy.key()).with(csrf()).with(as(person));
        for (String field : typed) {
            request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return web.perform(request);
    }

    private ResultActions revoke(CurrentUser person, long id) throws Exception {
        return web.perform(post("/calendario/suscripcion/" + id + "/revocar")
                .param("estrategia", strategy.key())
                .with(csrf())
                .with(as(person)));
    }

    private CurrentUser person() {
        String name = "feed-" + Math.abs(System.nanoTime());
        long id = jdbc.sql("INSERT INTO accounts.account (username, name, role, area, active, version,"
                        + " must_change_password, session_epoch, created_at)"
                        + " VALUES (?, 'Flora Calendario', 'EDITOR', 'DERFE', true, 0, false, 0, timestamptz '2020-01-01')"
                        + " RETURNING id")
                .param(name)
                .query(Long.class)
                .single();
        return new CurrentUser(id, name, "Flora Calendario", Role.EDITOR, Area.DERFE);
    }

    private long plan(String name, LocalDate from, LocalDate to) {
        return PlannedActions.plan(planning, stages, strategy, name, from, to);
    }
}
