package mx.ine.vmre.reporting;

import java.time.YearMonth;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what was published so that others can make it again (reliability R-16). */
@Service
public class ReportPackaging {

    private final ReportShelf shelf;
    private final ReportArchive archive;
    private final ReportJson json;
    private final ReportWording wording;
    private final JdbcClient jdbc;

    ReportPackaging(
            ReportShelf shelf, ReportArchive archive, ReportJson json, ReportWording wording, JdbcClient jdbc) {
        this.shelf = shelf;
        this.archive = archive;
        this.json = json;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    /**
     * The package of one published version, for whoever may read that version.
     *
     * @throws NotFound if there is no such version, or it is a draft
     */
    @Transactional(readOnly = true)
    FrozenFile export(CurrentUser who, StrategyRef strategy, YearMonth month, int number) {
        Shown shown = shelf.show(who, strategy, month, number);
        if (!shown.filing().frozen()) {
            throw new NotFound();
        }
        ReportPackage made = registered(archive.published(strategy.id(), month, number).orElseThrow(NotFound::new));
        byte[] zip = made.zipped(json, wording.text("reporting.package.readme",
                shown.content().cover().monthName(), number, shown.filing().publishedText(),
                shown.filing().publishedBy(), shown.filing().hash(), MadeWith.here().version()));
        return new FrozenFile(zip, ContentHash.of(zip));
    }

    /** What was published, as a package holds it. */
    ReportPackage registered(long reportId) {
        Edition edition = archive.edition(reportId);
        return jdbc.sql("SELECT content, filing, pdf, xlsx, made_with FROM reporting.edition WHERE report_id = :report")
                .param("report", reportId)
                .query((row, i) -> ReportPackage.of(
                        edition.content(), edition.filing(), row.getString(1), row.getString(2), row.getBytes(3),
                        row.getBytes(4), madeWith(row.getString(5))))
                .single();
    }

    private MadeWith madeWith(String text) {
        return text == null ? null : json.read(text, MadeWith.class);
    }
}
