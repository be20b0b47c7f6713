package mx.ine.vmre.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import mx.ine.vmre.kernel.Announced;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down whom to tell, in the transaction of what is told: either both stay or neither. Nothing leaves the house
 * here; mail waits until {@link MailDelivery} takes it after the commit.
 */
@Component
class NoticeWriting {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final MailRoute route;
    private final Clock clock;

    NoticeWriting(JdbcClient jdbc, MessageSource messages, MailRoute route, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.route = route;
        this.clock = clock;
    }

    @EventListener
    void on(Announced told) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO notices.notice (event, person_id, person, title, path, content_hash, at)
                        SELECT :event, p.id, p.name, :title, :path, :hash, :at
                        FROM accounts.v_person p WHERE p.active AND p.role IN (:roles) ORDER BY p.id
                        ON CONFLICT DO NOTHING
                        """)
                .param("event", told.event())
                .param("title", messages.getMessage(told.titleKey(), told.args().toArray(), EsMx.LOCALE))
                .param("path", told.path())
                .param("hash", told.contentHash())
                .param("at", now)
                .param("roles", told.roles())
                .update();
        if (route.open()) {
            jdbc.sql("""
                            INSERT INTO notices.mail (notice_id, address, state, next_at)
                            SELECT n.id, coalesce(b.address, ''),
                                   CASE WHEN b.address IS NULL THEN 'NO_ADDRESS' ELSE 'WAITING' END, :at
                            FROM notices.notice n LEFT JOIN notices.mailbox b ON b.person_id = n.person_id
                            WHERE n.event = :event ORDER BY n.id
                            ON CONFLICT DO NOTHING
                            """)
                    .param("event", told.event())
                    .param("at", now)
                    .update();
        }
    }
}
