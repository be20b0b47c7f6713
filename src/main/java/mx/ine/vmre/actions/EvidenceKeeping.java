package mx.ine.vmre.actions;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what proves an action: files, which stay in the database as they came, and addresses of what was published. */
@Service
public class EvidenceKeeping {

    /** Ten mebibytes; the database refuses more too. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final String INSERT = "INSERT INTO actions.evidence"
            + " (action_id, title, url, file_name, media_type, size, sha256, content, added_by, added_at)"
            + " VALUES (:action, :title, :url, :name, :type, :size, :hash, :content, :who, :at)";

    private final ActionRepository actions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceKeeping(ActionRepository actions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actions = actions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param name as the person's computer calls the file; only its last part is kept, and only to name the download
     * @param content the bytes, whose beginning must agree with the name's extension
     */
    @Transactional
    public void addFile(StrategyRef strategy, long id, String title, String name, byte[] content, CurrentUser who) {
        Action action = load(strategy, id, who);
        if (content.length == 0) {
            throw RuleViolation.on("file", "actions.error.file.empty");
        }
        if (content.length > LARGEST) {
            throw RuleViolation.on("file", "actions.error.file.large");
        }
        String kept = FileKind.nameOf(name);
        FileKind kind = FileKind.of(kept, content)
                .orElseThrow(() -> RuleViolation.on("file", "actions.error.file.kind"));
        try {
            jdbc.sql(INSERT)
                    .param("action", id)
                    .param("title", title)
                    .param("url", null)
                    .param("name", kept)
                    .param("type", kind.mediaType())
                    .param("size", content.length)
                    .param("hash", sha256(content))
                    .param("content", content)
                    .param("who", who.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw RuleViolation.on("file", "actions.error.file.twice");
        }
        remember(action, kept);
    }

    /** @param url with http or https, already checked */
    @Transactional
    public void addLink(StrategyRef strategy, long id, String title, String url, CurrentUser who) {
        Action action = load(strategy, id, who);
        jdbc.sql(INSERT)
                .param("action", id)
                .param("title", title)
                .param("url", url)
                .param("name", null)
                .param("type", null)
                .param("size", null)
                .param("hash", null)
                .param("content", null)
                .param("who", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        remember(action, url);
    }

    /** @throws NotFound if the action of this strategy has no such file */
    StoredFile file(StrategyRef strategy, long id, long evidence) {
        return jdbc.sql("SELECT e.file_name AS name, e.media_type, e.content FROM actions.evidence e"
                        + " JOIN actions.action a ON a.id = e.action_id"
                        + " WHERE e.id = ? AND a.id = ? AND a.strategy_id = ? AND e.content IS NOT NULL")
                .params(evidence, id, strategy.id())
                .query(StoredFile.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Action load(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        Action action = actions.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        action.requireEvidenceFrom(who);
        return action;
    }

    private void remember(Action action, String what) {
        events.publishEvent(new Recorded(
                action.auditType(), String.valueOf(action.id()), action.auditLabel(), "action-evidence",
                List.of(new FieldChange("actions.field.evidence", "", what)), ""));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record StoredFile(String name, String mediaType, byte[] content) {}
}
