package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Sequence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A feed that holds something else from now on: same address, same identifiers, and what left is told as cancelled. */
@ModuleTest
class FeedChangeTests {

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
    CurrentUser owner;
    String address;
    long feed;

    @BeforeEach
    void somebodysFeed() throws Exception {
        strategy = TrialStrategy.make(application);
        owner = new TestTokens(application).person(Role.VIEWER, null);
        String made = (String) web.perform(form(owner, "/calendario/suscripcion", "name=Mi calendario", "kinds=STAGES", "kinds=ACTIONS"))
                .andExpect(status().isSeeOther()).andReturn().getFlashMap().get("address");
        address = made.replaceFirst("^https?://[^/]+", "");
        feed = jdbc.sql("SELECT id FROM calendar.feed WHERE person_id = ?").param(owner.id()).query(Long.class).single();
    }

    @AfterEach
    void gone() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void whatLeavesIsCancelledAtTheSameAddressAndUnderTheSameIdentifierAndMayComeBack() throws Exception {
        long action = PlannedActions.plan(
                planning, stages, strategy, "Sale 8130", LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 2));
        VEvent before = event("action-" + action);
        assertThat(before.getStatus().getValue()).isEqualTo("TENTATIVE");
        Set<String> identifiers = uids();

        change("0", "name=Mi calendario", "kinds=STAGES", "kinds=ACTIONS", "lines=PRESS").andExpect(status().isSeeOther());
        VEvent left = event("action-" + action);
        assertThat(left.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(left.getSummary().getValue()).isEqualTo("Sale 8130");
        assertThat(sequence(left)).isGreaterThan(sequence(before));
        assertThat(uids()).isEqualTo(identifiers);
        assertThat(event("stage-" + stages.of(strategy.id()).get(0).id()).getStatus().getValue())
                .as("what stays is not touched").isEqualTo("CONFIRMED");
        assertThat(new CalendarBuilder().build(new StringReader(read())).validate().getEntries()).isEmpty();
        assertThat(read()).isEqualTo(read());

        change("1", "name=Otro nombre", "kinds=ACTIONS").andExpect(status().isSeeOther());
        assertThat(event("action-" + action).getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(sequence(event("action-" + action))).isGreaterThan(sequence(left));
        assertThat(event("stage-" + stages.of(strategy.id()).get(0).id()).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(read()).contains("Otro nombre");

        jdbc.sql("UPDATE calendar.feed_former SET until = until - interval '91 days' WHERE feed_id = ?").param(feed).update();
        assertThat(read()).contains("action-" + action).doesNotContain("UID:stage-");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE type = 'calendar-feed' AND record_id = ?"
                                + " AND verb = 'feed-changed'")
                        .param(String.valueOf(feed)).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void onlyItsOwnerChangesItAndNothingTypedIsLost() throws Exception {
        String page = web.perform(get(edit()).param("estrategia", strategy.key()).with(as(owner)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Mi calendario", "Su dirección no cambia").containsPattern("value=\"ACTIONS\"[^>]*checked");
        web.perform(get(edit()).param("estrategia", strategy.key()).with(as(DERFE))).andExpect(status().isNotFound());
        web.perform(form(DERFE2, edit(), "version=0", "name=Ajeno", "kinds=STAGES")).andExpect(status().isNotFound());
        web.perform(form(CVME, edit(), "version=0", "name=Ajeno", "kinds=STAGES")).andExpect(status().isForbidden());
        String refused = change("0", "name=Sin contenido").andExpect(status().isUnprocessableContent())
                .andReturn().getResponse().getContentAsString();
        assertThat(refused).contains("Sin contenido");
        web.perform(form(owner, "/calendario/suscripcion", "name=Segunda", "kinds=STAGES")).andExpect(status().isSeeOther());
        change("0", "name=segunda", "kinds=STAGES").andExpect(status().isUnprocessableContent());
        change("0", "name=Cambiada", "kinds=STAGES").andExpect(status().isSeeOther());
        String conflict = change("0", "name=Desde otra ventana", "kinds=MILESTONES").andExpect(status().isConflict())
                .andReturn().getResponse().getContentAsString();
        assertThat(conflict).contains("Desde otra ventana", "Cambiada");
    }

    @Test
    void comingAndGoingIsCountedFromTheBeginning() {
        FeedSelection actions = new FeedSelection(Set.of(FeedKind.ACTIONS), Set.of(), Set.of(), Set.of());
        FeedSelection none = new FeedSelection(Set.of(FeedKind.STAGES), Set.of(), Set.of(), Set.of());
        Instant first = Instant.parse("2020-01-01T00:00:00Z");
        Instant second = Instant.parse("2020-02-01T00:00:00Z");
        FeedPast past = new FeedPast(
                List.of(new FeedPast.Former(actions, first), new FeedPast.Former(none, second)), actions);

        FeedPast.Membership back = past.of(s -> s.kinds().contains(FeedKind.ACTIONS));
        assertThat(back).isEqualTo(new FeedPast.Membership(true, true, 2, second));
        FeedPast.Membership left = past.of(s -> s.kinds().contains(FeedKind.STAGES));
        assertThat(left.leftAfter(first)).isTrue();
        assertThat(left.leftAfter(second)).isFalse();
        assertThat(past.of(s -> s.kinds().contains(FeedKind.PERIODS)))
                .isEqualTo(new FeedPast.Membership(false, false, 0, Instant.EPOCH));
    }

    private String edit() {
        return "/calendario/suscripcion/" + feed + "/editar";
    }

    private ResultActions change(String version, String... typed) throws Exception {
        return web.perform(form(owner, edit(), typed).param("version", version));
    }

    private MockHttpServletRequestBuilder form(CurrentUser who, String to, String... typed) {
        MockHttpServletRequestBuilder request = post(to).param("estrategia", strategy.key()).with(csrf()).with(as(who));
        for (String field : typed) {
            request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return request;
    }

    private String read() throws Exception {
        return web.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private List<VEvent> events() throws Exception {
        return new CalendarBuilder().build(new StringReader(read())).getComponents("VEVENT");
    }

    private Set<String> uids() throws Exception {
        return events().stream().map(e -> e.getUid().orElseThrow().getValue()).collect(Collectors.toSet());
    }

    private VEvent event(String uid) throws Exception {
        return events().stream()
                .filter(e -> e.getUid().orElseThrow().getValue().startsWith(uid + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static int sequence(VEvent event) {
        return event.<Sequence>getRequiredProperty("SEQUENCE").getSequenceNo();
    }
}
