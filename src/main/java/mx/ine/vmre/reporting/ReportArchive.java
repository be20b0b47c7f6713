package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.Optional;
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

    private final JdbcClient jdbc;
    private final ReportJson json;

    ReportArchive(JdbcClient jdbc, ReportJson json) {
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

    void freeze(Report report, Draft draft, Filing filing, byte[] pdf, byte[] xlsx) {
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
    }

    Edition edition(long reportId) {
        return jdbc.sql("SELECT content, filing FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> edition(row.getString("content"), row.getString("filing")))
                .single();
    }

    /** What was published as that version of the month. */
    Edition edition(ReportScope scope, int number) {
        return jdbc.sql("""
                        SELECT e.content, e.filing FROM reporting.edition e JOIN reporting.report r ON r.id = e.report_id
                        WHERE r.strategy_id = :strategy AND r.month = :month AND r.number = :number
                        """)
                .param("strategy", scope.strategy().id())
                .param("month", scope.month().atDay(1))
                .param("number", number)
                .query((row, i) -> edition(row.getString("content"), row.getString("filing")))
                .single();
    }

    /** The last version of the month that was published. */
    Optional<Edition> latest(long strategyId, YearMonth month) {
        return jdbc.sql("""
                        SELECT e.content, e.filing FROM reporting.edition e JOIN reporting.report r ON r.id = e.report_id
                        WHERE r.strategy_id = :strategy AND r.month = :month ORDER BY r.number DESC LIMIT 1
                        """)
                .param("strategy", strategyId)
                .param("month", month.atDay(1))
                .query((row, i) -> edition(row.getString("content"), row.getString("filing")))
                .optional();
    }

    private Edition edition(String content, String filing) {
        return new Edition(json.read(content, MonthlyReport.class), content, json.read(filing, Filing.class));
    }

    FrozenFile pdf(long reportId) {
        return jdbc.sql("SELECT pdf, pdf_sha256 FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> new FrozenFile(row.getBytes(1), row.getString(2)))
                .single();
    }

    FrozenFile xlsx(long reportId) {
        return jdbc.sql("SELECT xlsx, xlsx_sha256 FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> new FrozenFile(row.getBytes(1), row.getString(2)))
                .single();
    }
}
