package mx.ine.vmre.partners;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.partners.DirectoryCheck.Outcome;
import mx.ine.vmre.partners.DirectoryCheck.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a CSV of organisations in two steps: a rehearsal that keeps the file and says line by line what would happen,
 * then all good lines in one transaction. The file is forgotten once it is stored.
 */
@Service
public class DirectoryImport {

    private static final Duration REHEARSALS_KEPT = Duration.ofDays(7);
    private static final Duration REFUSED_LINES_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final DirectoryCheck check;
    private final PartnerRepository partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectoryImport(
            JdbcClient jdbc, JdbcTemplate batches, DirectoryCheck check, PartnerRepository partners,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.check = check;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /** @return identifier of the rehearsal */
    @Transactional
    public long rehearse(StrategyRef strategy, String fileName, byte[] bytes, CurrentUser who) {
        who.requireEditorOf(Area.DERFE);
        DirectoryFile file = DirectoryFile.read(bytes);
        forgetOld();
        long id = jdbc.sql("INSERT INTO partners.import"
                        + " (strategy_id, file_name, sha256, state, content, ignored_columns, made_by, made_at)"
                        + " VALUES (?, ?, ?, 'REHEARSED', ?, ?, ?, ?) RETURNING id")
                .params(strategy.id(), FileNames.last(fileName), sha256(bytes), bytes,
                        String.join(", ", file.ignored()), who.name(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        remember(id, check.check(file, strategy.id()), List.of());
        return id;
    }

    /** Stores the good lines, all or none; what is stored already is left as it is. */
    @Transactional
    public void store(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditorOf(Area.DERFE);
        Kept kept = jdbc.sql("SELECT file_name, state, content FROM partners.import"
                        + " WHERE id = ? AND strategy_id = ? FOR UPDATE")
                .params(id, strategy.id())
                .query((rs, n) -> new Kept(rs.getString("file_name"), rs.getString("state"), rs.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
        if (kept.state().equals("STORED")) {
            return;
        }
        // Whoever imports or registers at the same time waits, so that no name enters twice.
        jdbc.sql("LOCK TABLE partners.partner IN SHARE ROW EXCLUSIVE MODE").update();
        List<Verdict> verdicts = check.check(DirectoryFile.read(kept.content()), strategy.id());
        List<Long> ids = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            ids.add(verdict.outcome() == Outcome.CREATED
                    ? partners.save(Partner.register(strategy.id(), verdict.profile())).id()
                    : verdict.partnerId());
        }
        partners.flush();
        jdbc.sql("UPDATE partners.import SET state = 'STORED', content = NULL, made_by = ?, made_at = ? WHERE id = ?")
                .params(who.name(), Timestamp.from(clock.instant()), id)
                .update();
        jdbc.sql("DELETE FROM partners.import_row WHERE import_id = ?").param(id).update();
        remember(id, verdicts, ids);
        events.publishEvent(Recorded.of("directoryImport", id, kept.fileName(), "directory-stored"));
    }

    private record Kept(String fileName, String state, byte[] content) {}

    @Transactional
    public void discard(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditorOf(Area.DERFE);
        int gone = jdbc.sql("DELETE FROM partners.import WHERE id = ? AND strategy_id = ? AND state = 'REHEARSED'")
                .params(id, strategy.id())
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private void remember(long id, List<Verdict> verdicts, List<Long> ids) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            String typed = verdict.column() == null ? null : verdict.row().value(verdict.column());
            rows.add(new Object[] {
                id,
                verdict.row().line(),
                verdict.outcome().name(),
                cut(verdict.row().value(DirectoryColumn.NAME)),
                ids.isEmpty() ? verdict.partnerId() : ids.get(i),
                verdict.twinLine(),
                verdict.column() == null ? null : verdict.column().header(),
                verdict.reasonKey(),
                typed == null ? null : cut(typed),
                verdict.outcome() == Outcome.REJECTED ? verdict.row().fields().toArray(String[]::new) : null
            });
        }
        batches.batchUpdate(
                "INSERT INTO partners.import_row (import_id, line, outcome, name, partner_id, twin_line, column_name,"
                        + " reason_key, typed, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static String cut(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 200 ? clean.substring(0, 199) + "…" : clean;
    }

    private void forgetOld() {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM partners.import WHERE state = 'REHEARSED' AND made_at < ?")
                .param(Timestamp.from(now.minus(REHEARSALS_KEPT)))
                .update();
        jdbc.sql("UPDATE partners.import_row SET fields = NULL WHERE fields IS NOT NULL AND import_id IN"
                        + " (SELECT id FROM partners.import WHERE made_at < ?)")
                .param(Timestamp.from(now.minus(REFUSED_LINES_KEPT)))
                .update();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
