package mx.ine.vmre.reporting;

import java.time.Instant;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.ReportArchive.Edition;

/**
 * Which published version this one takes the place of, why, and in what it differs. Part of the content, so that the
 * three areas sign it too.
 *
 * @param number of the version that is replaced
 * @param publishedAt when that one was published
 * @param hash of its content
 * @param opened who opened this version, and the reason
 * @param figures that differ between the two
 * @param parts message keys of what else differs
 */
record Replacement(
        int number,
        Instant publishedAt,
        String publishedBy,
        String hash,
        Statement opened,
        List<FigureChange> figures,
        List<String> parts) {

    Replacement {
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }

    /** @param content of the new version, before it says what it replaces */
    static Replacement of(Edition earlier, MonthlyReport content, Statement opened, ReportWording wording) {
        ReportChanges changes = ReportChanges.between(earlier.content(), content, wording);
        Filing filing = earlier.filing();
        return new Replacement(
                filing.number(), filing.publishedAt(), filing.publishedBy(), filing.hash(), opened, changes.figures(),
                changes.parts());
    }

    public String publishedText() {
        return EsMx.dateTime(publishedAt);
    }

    public String openedText() {
        return EsMx.dateTime(opened.at());
    }

    public String wholeHash() {
        return ContentHash.whole(hash);
    }
}
