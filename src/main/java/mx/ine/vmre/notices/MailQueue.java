package mx.ine.vmre.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail that waits, in the database: it outlives the process, and of several processes one takes each message. A message
 * that was taken and never answered for comes back after a while.
 */
@Component
class MailQueue {

    /** How long to wait after each try that failed; after the last one only a person sends it again. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(12));

    static final int TRIES = WAITS.size() + 1;

    private static final Duration IN_HAND = Duration.ofMinutes(15);
    private static final int TOLD = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param attempt which try this is, from 1 */
    record Letter(long id, int attempt, String address, String person, String title, String path, String hash) {}

    /** Takes the next message whose time has come. People who may no longer sign in get none. */
    @Transactional
    public Optional<Letter> take() {
        jdbc.sql("""
                        UPDATE notices.mail SET state = 'FAILED', problem = :over
                        WHERE state = 'WAITING' AND next_at <= :now AND (attempts >= :tries OR notice_id IN (
                            SELECT n.id FROM notices.notice n JOIN accounts.v_person p ON p.id = n.person_id
                            WHERE NOT p.active))
                        """)
                .param("over", "")
                .param("now", at(clock.instant()))
                .param("tries", TRIES)
                .update();
        return jdbc.sql("""
                        UPDATE notices.mail m SET attempts = m.attempts + 1, next_at = :later
                        FROM notices.notice n
                        WHERE n.id = m.notice_id AND m.id = (
                            SELECT id FROM notices.mail WHERE state = 'WAITING' AND next_at <= :now
                            ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING m.id, m.attempts, m.address, n.person, n.title, n.path, n.content_hash
                        """)
                .param("later", at(clock.instant().plus(IN_HAND)))
                .param("now", at(clock.instant()))
                .query((row, i) -> new Letter(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7)))
                .optional();
    }

    @Transactional
    public void sent(Letter letter) {
        jdbc.sql("UPDATE notices.mail SET state = 'SENT', sent_at = :now, problem = '' WHERE id = :id")
                .param("now", at(clock.instant()))
                .param("id", letter.id())
                .update();
    }

    /** @param why what the server said, for the administrators */
    @Transactional
    public void failed(Letter letter, String why) {
        boolean last = letter.attempt() >= TRIES;
        Instant next = last ? clock.instant() : clock.instant().plus(WAITS.get(letter.attempt() - 1));
        jdbc.sql("UPDATE notices.mail SET state = :state, next_at = :next, problem = :why WHERE id = :id")
                .param("state", last ? "FAILED" : "WAITING")
                .param("next", at(next))
                .param("why", why.length() > TOLD ? why.substring(0, TOLD) : why)
                .param("id", letter.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
