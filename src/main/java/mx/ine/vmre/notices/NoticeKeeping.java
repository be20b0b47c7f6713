package mx.ine.vmre.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody reads one's own notices; administrators say where mail goes and send again what failed. */
@Service
public class NoticeKeeping {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");

    private final JdbcClient jdbc;
    private final NoticeReadings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeKeeping(JdbcClient jdbc, NoticeReadings readings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound if it is not one of the person's */
    @Transactional
    public void read(CurrentUser who, long notice) {
        int found = jdbc.sql("""
                        UPDATE notices.notice SET read_at = coalesce(read_at, :now)
                        WHERE id = :id AND person_id = :person
                        """)
                .param("now", now())
                .param("id", notice)
                .param("person", who.id())
                .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    /**
     * @param butOf keys of the strategies whose notices stay as they are
     * @return how many had not been read
     */
    @Transactional
    public int readAll(CurrentUser who, Collection<String> butOf) {
        return jdbc.sql("""
                        UPDATE notices.notice SET read_at = :now
                        WHERE person_id = :person AND read_at IS NULL AND strategy_key <> ALL (:butOf::text[])
                        """)
                .param("now", now())
                .param("person", who.id())
                .param("butOf", butOf.toArray(String[]::new))
                .update();
    }

    /**
     * Writes down where a person gets mail; the empty text takes it away.
     *
     * @param seen the address that the administrator saw
     * @throws StateConflict if somebody has changed it meanwhile
     */
    @Transactional
    public void addressTo(CurrentUser who, long person, String seen, String address) {
        who.requireAdministrator();
        if (address.length() > LONGEST || !address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw RuleViolation.on("address", "notices.error.address");
        }
        NoticeReadings.MailboxRow before = readings.mailbox(who, person).orElseThrow(NotFound::new);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('notices.mailbox'), :person)")
                .param("person", (int) person)
                .query((row, i) -> 0)
                .single();
        String now = readings.mailbox(who, person).map(NoticeReadings.MailboxRow::address).orElse("");
        if (!now.equals(seen)) {
            throw new StateConflict("notices.error.changed", now.isEmpty() ? "—" : now);
        }
        if (now.equals(address)) {
            return;
        }
        jdbc.sql(address.isEmpty()
                        ? "DELETE FROM notices.mailbox WHERE person_id = :person"
                        : "INSERT INTO notices.mailbox (person_id, address) VALUES (:person, :address)"
                                + " ON CONFLICT (person_id) DO UPDATE SET address = excluded.address")
                .param("person", person)
                .param("address", address)
                .update();
        events.publishEvent(new Recorded("mailbox", String.valueOf(person), before.name(), "mailbox-changed",
                List.of(new FieldChange("notices.field.address", now, address)), ""));
    }

    /**
     * Lets a message that failed be tried again, to the address that is written down now.
     *
     * @throws StateConflict if it does not stand as failed
     */
    @Transactional
    public void sendAgain(CurrentUser who, long mail) {
        who.requireAdministrator();
        String person = jdbc.sql("""
                        SELECT n.person FROM notices.mail m JOIN notices.notice n ON n.id = m.notice_id WHERE m.id = :id
                        """)
                .param("id", mail)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        int waiting = jdbc.sql("""
                        UPDATE notices.mail m SET state = 'WAITING', attempts = 0, next_at = :now, problem = '',
                            address = coalesce((SELECT b.address FROM notices.mailbox b JOIN notices.notice n
                                                ON n.person_id = b.person_id WHERE n.id = m.notice_id), m.address)
                        WHERE m.id = :id AND m.state = 'FAILED'
                        """)
                .param("now", now())
                .param("id", mail)
                .update();
        if (waiting == 0) {
            throw new StateConflict("notices.error.not-failed");
        }
        events.publishEvent(Recorded.of("mail", mail, person, "mail-again"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
