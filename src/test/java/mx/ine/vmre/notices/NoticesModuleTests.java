package mx.ine.vmre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.Announced;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told, what they see of it, and how mail leaves, fails and leaves again. */
@ModuleTest
class NoticesModuleTests {

    private static final String HASH = "ab".repeat(32);
    private static final Instant THEN = Instant.parse("2020-12-07T18:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Autowired
    PublicAddress address;

    @Autowired
    NoticeKeeping keeping;

    @Autowired
    NoticeReadings readings;

    @Autowired
    ApplicationContext application;

    private final SmtpServer server = new SmtpServer();
    private CurrentUser reviewer;
    private CurrentUser editor;

    @BeforeEach
    void peopleAreThere() {
        clear();
        TestTokens people = new TestTokens(application);
        reviewer = people.person(Role.REVIEWER, null);
        editor = people.person(Role.EDITOR, Area.CNCS);
    }

    @AfterEach
    void clear() {
        jdbc.sql("DELETE FROM notices.mail").update();
        jdbc.sql("DELETE FROM notices.notice").update();
        jdbc.sql("DELETE FROM notices.mailbox").update();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private static Announced told(String event) {
        return new Announced(event, "reporting.announced", List.of("noviembre de 2020", "1"),
                "/informes/2020-11/version/1?estrategia=x", HASH, Set.of("REVIEWER", "EDITOR"));
    }

    private MailRoute route() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        return new MailRoute(sender, "avisos@ine.mx", "correo.prueba");
    }

    private MailDelivery delivery(Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        return new MailDelivery(new MailQueue(jdbc, clock), route(), messages, address, clock);
    }

    private void tellByMail(String event) {
        NoticeWriting writing = new NoticeWriting(jdbc, messages, route(), Clock.fixed(THEN, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> writing.on(told(event)));
    }

    private String mail(CurrentUser who, String column) {
        return jdbc.sql("SELECT " + column + " FROM notices.mail m JOIN notices.notice n ON n.id = m.notice_id"
                        + " WHERE n.person_id = ?")
                .param(who.id())
                .query(String.class)
                .single();
    }

    private long firstMail(CurrentUser who) {
        return Long.parseLong(mail(who, "m.id::text"));
    }

    @Test
    void whatIsAnnouncedIsToldOnceToWhomItConcernsAndWithItsTransactionOrNotAtAll() {
        String event = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(told(event));
            events.publishEvent(told(event));
        });
        transaction.executeWithoutResult(status -> {
            events.publishEvent(told("undone"));
            status.setRollbackOnly();
        });

        assertThat(readings.of(reviewer.id())).isOne();
        assertThat(readings.of(editor.id())).isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM notices.notice n JOIN accounts.v_person p ON p.id = n.person_id"
                        + " WHERE p.role NOT IN ('REVIEWER', 'EDITOR') OR NOT p.active")
                .query(Long.class).single()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM notices.mail").query(Long.class).single())
                .as("no server is configured: nothing is said to be sent").isZero();
    }

    @Test
    void theHeaderCountsAndThePageListsUnreadFirstAndOnlyOnesOwn() throws Exception {
        transaction.executeWithoutResult(status -> events.publishEvent(told("a")));
        long first = jdbc.sql("SELECT id FROM notices.notice WHERE person_id = ?").param(reviewer.id())
                .query(Long.class).single();
        keeping.read(reviewer, first);
        transaction.executeWithoutResult(status -> events.publishEvent(told("b")));

        mvc.perform(get("/avisos").with(TestPeople.as(reviewer)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Tiene un aviso sin leer"), containsString("href=\"/informes/2020-11/version/1?estrategia=x\""),
                        containsString("Se publicó"), containsString("abab abab abab abab"))));
        mvc.perform(get("/").with(TestPeople.as(reviewer)))
                .andExpect(content().string(containsString("Avisos, 1 sin leer")));
        assertThatThrownBy(() -> keeping.read(editor, first)).isInstanceOf(NotFound.class);
        mvc.perform(post("/avisos/" + first + "/leido").with(TestPeople.as(editor)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/avisos/leidos").with(TestPeople.as(reviewer)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(readings.of(reviewer.id())).isZero();
        assertThat(readings.of(editor.id())).isEqualTo(2);
        mvc.perform(get("/avisos").with(TestPeople.as(TestPeople.VIEWER)))
                .andExpect(content().string(containsString("Todavía no hay avisos")));
    }

    @Test
    void noticesTellOfWhichStrategyTheyAreAndThoseOfAnotherAreOneLinkAwayAndStayUnread() throws Exception {
        StrategyRef other = TrialStrategy.make(application);
        try {
            tell("of-this", "?estrategia=2019-2021");
            tell("of-other", "?estrategia=" + other.key());
            tell("of-removed", "?estrategia=retirada");
            tell("of-none", "");
            String here = avisos("/avisos?estrategia=2019-2021");
            assertThat(here).contains("Tiene 3 avisos sin leer", "<b>Estrategia 2019-2021</b>", "/1?estrategia=retirada",
                            "De las demás tiene un aviso, uno sin leer.", "de=todas")
                    .doesNotContain("/1?estrategia=" + other.key() + "\"");
            assertThat(avisos("/avisos?de=todas&estrategia=2019-2021"))
                    .contains("Tiene 4 avisos sin leer", "/1?estrategia=" + other.key() + "\"", "Ver solo los de");
            assertThat(avisos("/avisos?estrategia=" + other.key())).contains("De las demás tiene un aviso, uno sin leer.");

            mvc.perform(post("/avisos/leidos?estrategia=2019-2021").with(TestPeople.as(reviewer)).with(csrf()))
                    .andExpect(status().isSeeOther());
            assertThat(readings.of(reviewer.id())).as("that of the other strategy is still to be read").isOne();
            mvc.perform(post("/avisos/leidos?de=todas&estrategia=2019-2021").with(TestPeople.as(reviewer)).with(csrf()))
                    .andExpect(status().isSeeOther());
            assertThat(readings.of(reviewer.id())).isZero();
        } finally {
            TrialStrategy.remove(application, other);
        }
    }

    private void tell(String event, String query) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Announced(
                event, "reporting.announced", List.of("noviembre de 2020", "1"), "/informes/2020-11/version/1" + query, HASH,
                Set.of("REVIEWER"))));
    }

    private String avisos(String address) throws Exception {
        return mvc.perform(get(address).with(TestPeople.as(reviewer)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
    }

    @Test
    void mailLeavesAfterwardsWithTheLinkAndTheHashAndTheLogSaysSo() throws Exception {
        keeping.addressTo(TestPeople.ADMIN, reviewer.id(), "", "carlos@cvme.example.mx");
        tellByMail("mail");
        assertThat(server.received()).isEmpty();

        delivery(THEN).deliver();
        delivery(THEN.plusSeconds(60)).deliver();

        assertThat(server.received()).hasSize(1);
        String message = server.received().get(0);
        assertThat(message).contains("<carlos@cvme.example.mx>", "From: avisos@ine.mx", "Message-ID: <aviso-")
                .contains("Auto-Submitted: auto-generated");
        assertThat(decoded(message)).contains("/informes/2020-11/version/1?estrategia=x", HASH, "Se publicó");
        assertThat(mail(reviewer, "m.state")).isEqualTo("SENT");
        assertThat(mail(editor, "m.state")).isEqualTo("NO_ADDRESS");
        jdbc.sql("DELETE FROM notices.mail WHERE state = 'NO_ADDRESS' AND notice_id IN"
                + " (SELECT id FROM notices.notice WHERE person_id NOT IN (?, ?))")
                .params(reviewer.id(), editor.id()).update();
        jdbc.sql("DELETE FROM notices.notice WHERE person_id NOT IN (?, ?)")
                .params(reviewer.id(), editor.id()).update();
        mvc.perform(get("/admin/avisos").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(allOf(containsString("carlos@cvme.example.mx"), containsString("Enviado"),
                        containsString("Sin dirección de correo"), containsString(HASH), containsString("Entregado"))));
    }

    @Test
    void whatTheServerRefusesIsTriedAgainAFewTimesAndThenOnlyWhenAPersonSaysSo() throws Exception {
        keeping.addressTo(TestPeople.ADMIN, reviewer.id(), "", "carlos@cvme.example.mx");
        tellByMail("refused");
        server.refuse(true);

        delivery(THEN).deliver();
        assertThat(mail(reviewer, "m.state")).isEqualTo("WAITING");
        assertThat(mail(reviewer, "m.problem")).startsWith("El servidor de correo dijo: 550");
        delivery(THEN.plusSeconds(30)).deliver();
        assertThat(mail(reviewer, "m.attempts")).as("not before its time").isEqualTo("1");
        Instant now = THEN;
        for (Duration wait : MailQueue.WAITS) {
            now = now.plus(wait);
            delivery(now).deliver();
        }
        assertThat(mail(reviewer, "m.state")).isEqualTo("FAILED");
        assertThat(mail(reviewer, "m.attempts")).isEqualTo(String.valueOf(MailQueue.TRIES));
        delivery(now.plus(Duration.ofDays(9))).deliver();
        assertThat(mail(reviewer, "m.attempts")).isEqualTo(String.valueOf(MailQueue.TRIES));

        server.refuse(false);
        long failed = firstMail(reviewer);
        mvc.perform(post("/admin/avisos/" + failed + "/reintentar").with(TestPeople.as(TestPeople.ADMIN)).with(csrf()))
                .andExpect(status().isSeeOther());
        delivery(Instant.now(Clock.systemUTC()).plusSeconds(1)).deliver();
        assertThat(mail(reviewer, "m.state")).isEqualTo("SENT");
        mvc.perform(post("/admin/avisos/" + failed + "/reintentar").with(TestPeople.as(TestPeople.ADMIN)).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("ya no está entre los que no se pudieron enviar")));
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE type = 'mail' AND record_id = ?")
                .param(String.valueOf(failed)).query(Long.class).single()).isOne();
    }

    @Test
    void aMessageThatWasTakenWhenTheProcessEndedComesBackAndAServerThatIsDownLosesNothing() {
        keeping.addressTo(TestPeople.ADMIN, reviewer.id(), "", "carlos@cvme.example.mx");
        tellByMail("crash");
        MailQueue queue = new MailQueue(jdbc, Clock.fixed(THEN, ZoneOffset.UTC));
        assertThat(queue.take()).isPresent();
        assertThat(queue.take()).as("another process takes nothing that is in hand").isEmpty();
        server.close();
        delivery(THEN.plus(Duration.ofMinutes(16))).deliver();
        assertThat(mail(reviewer, "m.state")).isEqualTo("WAITING");
        assertThat(mail(reviewer, "m.problem")).startsWith("No se alcanzó el servidor de correo");

        try (SmtpServer again = new SmtpServer()) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(again.port());
            Clock later = Clock.fixed(THEN.plus(Duration.ofHours(1)), ZoneOffset.UTC);
            new MailDelivery(new MailQueue(jdbc, later), new MailRoute(sender, "a@ine.mx", ""), messages, address, later)
                    .deliver();
            assertThat(again.received()).hasSize(1);
        }
    }

    @Test
    void administratorsWriteAddressesDownAndNobodyElse() throws Exception {
        String page = "/admin/avisos/correos/" + reviewer.id();
        mvc.perform(save(page, "", "sin arroba", TestPeople.ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("sin arroba"), containsString("nombre.apellido@ine.mx"))));
        mvc.perform(save(page, "", "carlos@cvme.example.mx", TestPeople.ADMIN)).andExpect(status().isSeeOther());
        mvc.perform(save(page, "", "otra@cvme.example.mx", TestPeople.ADMIN))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("carlos@cvme.example.mx"), containsString("otra@cvme"))));
        mvc.perform(save(page, "carlos@cvme.example.mx", "", TestPeople.ADMIN)).andExpect(status().isSeeOther());
        mvc.perform(save(page, "", "x@example.mx", editor)).andExpect(status().isForbidden());
        mvc.perform(get("/admin/avisos/correos/999999999").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(status().isNotFound());
        assertThatThrownBy(() -> keeping.addressTo(editor, reviewer.id(), "", "x@example.mx"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keeping.addressTo(TestPeople.ADMIN, reviewer.id(), "otra@x.mx", "x@example.mx"))
                .isInstanceOf(StateConflict.class);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE type = 'mailbox' AND record_id = ?")
                .param(String.valueOf(reviewer.id())).query(Long.class).single()).isEqualTo(2);
        mvc.perform(get("/admin/avisos").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(allOf(containsString("No hay un servidor de correo configurado"),
                        not(containsString("Enviado<")))));
    }

    private static MockHttpServletRequestBuilder save(
            String page, String seen, String address, CurrentUser who) {
        return post(page).param("seen", seen).param("address", address).with(TestPeople.as(who)).with(csrf());
    }

    /** The body, whichever way it travels. */
    private static String decoded(String message) throws Exception {
        return String.valueOf(new MimeMessage(null, new ByteArrayInputStream(
                        message.substring(message.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8)))
                .getContent());
    }
}
