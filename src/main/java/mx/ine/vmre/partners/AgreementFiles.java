package mx.ine.vmre.partners;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed documents: PDF, JPEG or PNG by their content, whatever their name says. */
@Service
class AgreementFiles {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_FILES = 10;
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII),
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementFiles(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A document in a list. */
    record FileRow(long id, String name, String size, String by, String at) {}

    /** A document to be sent. */
    record Content(String name, String mediaType, byte[] bytes) {}

    List<FileRow> of(long partnerId) {
        return jdbc.sql("SELECT id, name, length(content) AS size, added_by, added_at FROM partners.agreement_file"
                        + " WHERE partner_id = ? ORDER BY added_at, id")
                .param(partnerId)
                .query((rs, n) -> new FileRow(
                        rs.getLong("id"), rs.getString("name"), EsMx.number((rs.getLong("size") + 1023) / 1024),
                        rs.getString("added_by"), EsMx.dateTime(rs.getTimestamp("added_at").toInstant())))
                .list();
    }

    Content read(StrategyRef strategy, long partnerId, long fileId) {
        return jdbc.sql("SELECT f.name, f.media_type, f.content FROM partners.agreement_file f"
                        + " JOIN partners.partner p ON p.id = f.partner_id"
                        + " WHERE f.id = ? AND p.id = ? AND p.strategy_id = ?")
                .params(fileId, partnerId, strategy.id())
                .query((rs, n) -> new Content(rs.getString("name"), rs.getString("media_type"), rs.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public void add(StrategyRef strategy, long partnerId, String name, byte[] bytes, CurrentUser who) {
        who.requireEditorOf(Area.DERFE);
        // Locks the organisation, so that two documents sent at once are counted one after the other.
        String partner = jdbc.sql("SELECT name FROM partners.partner WHERE id = ? AND strategy_id = ? FOR UPDATE")
                .params(partnerId, strategy.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (bytes.length == 0) {
            throw RuleViolation.on("file", "partners.refused.file.none");
        }
        if (bytes.length > MOST_BYTES) {
            throw RuleViolation.on("file", "partners.refused.file.size");
        }
        String type = typeOf(bytes);
        if (of(partnerId).size() >= MOST_FILES) {
            throw RuleViolation.on("file", "partners.refused.file.count", MOST_FILES);
        }
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO partners.agreement_file (partner_id, name, media_type, content, sha256, added_by, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(partnerId, FileNames.last(name), type, bytes, DirectoryImport.sha256(bytes), who.name(), Timestamp.from(now))
                .update();
        events.publishEvent(new Recorded(
                LastChange.TYPE, String.valueOf(partnerId), partner, "agreement-file-added", List.of(), FileNames.last(name)));
    }

    private static String typeOf(byte[] bytes) {
        return BEGINNINGS.entrySet().stream()
                .filter(b -> bytes.length > b.getValue().length
                        && java.util.Arrays.equals(bytes, 0, b.getValue().length, b.getValue(), 0, b.getValue().length))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> RuleViolation.on("file", "partners.refused.file.type"));
    }
}
