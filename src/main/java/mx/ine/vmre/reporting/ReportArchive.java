package mx.ine.vmre.reporting;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed and what was published, kept as it was. */
@Component
class ReportArchive {

    /**
     * A published report as it is shown: its frozen content and state.
     *
     * @param text the very bytes of the content that were signed, whatever the application would write today
     */
    record Edition(MonthlyReport content, String text, Filing filing) {}

    /** A published file with the hash that proves it. */
    record FrozenFile(byte[] bytes, String sha256) {}

    /**
     * A published version that was asked for.
     *
     * @param report empty if there is none
     * @param snapshot of the database by which it was found, as PostgreSQL writes it: two equal ones see the same rows
     */
    record Found(Optional<Long> report, String snapshot) {}

    private static final String PUBLISHED = """
            SELECT id FROM (
                SELECT id, number, state FROM reporting.report
                WHERE strategy_id = :strategy AND month = :month AND (:number::int IS NULL OR number = :number::int)
                    AND (NOT :earlier OR state = 'PUBLISHED')
                ORDER BY number DESC LIMIT 1) AS r
            WHERE state = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;
    private final ReportJson json;
    private final EditionMemory memory;
    private final CountedReadings counted;
    private final Snapshots snapshots;

    ReportArchive(
            JdbcClient jdbc, ReportJson json, EditionMemory memory, CountedReadings counted, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.counted = counted;
        this.memory = memory;
        this.jdbc = jdbc;
        this.json = json;
    }

    void keepSigned(Draft draft) {
        jdbc.sql("INSERT INTO reporting.signed_content (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING")
                .param("hash", draft.hash())
                .param("content", draft.json())
                .update();
    }

    /** What the hash was signed for. */
    Optional<MonthlyReport> signed(String hash) {
        return jdbc.sql("SELECT content FROM reporting.signed_content WHERE hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, MonthlyReport.class));
    }

    void freeze(long strategyId, Report report, Draft draft, Filing filing, byte[] pdf, byte[] xlsx) {
        jdbc.sql("""
                        INSERT INTO reporting.edition
                               (report_id, content, filing, pdf, pdf_sha256, xlsx, xlsx_sha256, made_with)
                        VALUES (:report, :content, :filing, :pdf, :pdfHash, :xlsx, :xlsxHash, :made)
                        """)
                .param("report", report.id())
                .param("content", draft.json())
                .param("filing", json.write(filing))
                .param("pdf", pdf)
                .param("pdfHash", ContentHash.of(pdf))
                .param("xlsx", xlsx)
                .param("xlsxHash", ContentHash.of(xlsx))
                .param("made", json.write(MadeWith.here()))
                .update();
        counted.freeze(report.id(), strategyId, draft.content().cover());
    }

    Edition edition(long reportId) {
        return memory.edition(reportId, this::readEdition);
    }

    /**
     * @param draft hash of what the data behind the edition give today
     * @param compared works it out of what was published
     */
    List<FigureChange> changes(
            long reportId, String draft, Function<MonthlyReport, List<FigureChange>> compared) {
        return memory.changes(reportId, draft, () -> compared.apply(edition(reportId).content()));
    }

    private Edition readEdition(long reportId) {
        return jdbc.sql("SELECT content, filing FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> edition(row.getString("content"), row.getString("filing")))
                .single();
    }

    /** What was published as that version of the month. */
    Edition edition(ReportScope scope, int number) {
        return edition(published(scope.strategy().id(), scope.month(), number).orElseThrow());
    }

    /** The last version of the month that was published. */
    Optional<Edition> latest(long strategyId, YearMonth month) {
        return published(strategyId, month, true).map(this::edition);
    }

    private Edition edition(String content, String filing) {
        return new Edition(json.read(content, MonthlyReport.class), content, json.read(filing, Filing.class));
    }

    /** The records that its figures count; empty of what was published before they were kept. */
    Optional<Counted> counted(long reportId) {
        return memory.counted(reportId, counted::frozen);
    }

    FrozenFile pdf(long reportId) {
        return memory.pdf(reportId, this::readPdf);
    }

    private FrozenFile readPdf(long reportId) {
        return jdbc.sql("SELECT pdf, pdf_sha256 FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> new FrozenFile(row.getBytes(1), row.getString(2)))
                .single();
    }

    FrozenFile xlsx(long reportId) {
        return memory.workbook(reportId, this::readXlsx);
    }

    /** The content as it was signed: the file's SHA-256 is the content's. */
    FrozenFile content(long reportId) {
        return memory.content(reportId, id -> {
            Edition edition = edition(id);
            return new FrozenFile(edition.text().getBytes(StandardCharsets.UTF_8), edition.filing().hash());
        });
    }

    /**
     * The last version of the month if it is published, without any of what it says.
     *
     * @param earlier whether a published version stands for one that is being made after it
     */
    Optional<Long> published(long strategyId, YearMonth month, boolean earlier) {
        return published(strategyId, month, null, earlier);
    }

    /** One version of the month if it is published: once it is, it is for ever. */
    Optional<Long> published(long strategyId, YearMonth month, int number) {
        return memory.version(strategyId, month, number, () -> published(strategyId, month, number, false));
    }

    private Optional<Long> published(long strategyId, YearMonth month, Integer number, boolean earlier) {
        return asked(PUBLISHED, strategyId, month, number, earlier).query(Long.class).optional();
    }

    /** @param number null for the last one */
    Found find(long strategyId, YearMonth month, Integer number, boolean earlier) {
        return memory.found(strategyId, month, number, earlier, snapshots.now(), () ->
                asked("SELECT (" + PUBLISHED + "), " + Snapshots.NOW, strategyId, month, number, earlier)
                        .query((row, i) -> new Found(Optional.ofNullable(row.getObject(1, Long.class)), row.getString(2)))
                        .single());
    }

    private JdbcClient.StatementSpec asked(
            String sql, long strategyId, YearMonth month, Integer number, boolean earlier) {
        return jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("month", month.atDay(1))
                .param("number", number)
                .param("earlier", earlier);
    }

    private FrozenFile readXlsx(long reportId) {
        return jdbc.sql("SELECT xlsx, xlsx_sha256 FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> new FrozenFile(row.getBytes(1), row.getString(2)))
                .single();
    }
}
