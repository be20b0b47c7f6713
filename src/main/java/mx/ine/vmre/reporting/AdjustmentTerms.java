package mx.ine.vmre.reporting;

import java.time.LocalDate;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * What an adjustment says.
 *
 * @param kind piece, period or segmentation (Estrategia 7.6)
 * @param subject what is adjusted
 * @param cause in figures of this report
 * @param figure place of the figure that is read again in the next months, or the empty text for none
 * @param before how it was
 * @param after how it will be
 * @param due until when
 */
public record AdjustmentTerms(
        AdjustmentKind kind,
        String subject,
        String cause,
        String figure,
        String before,
        String after,
        LocalDate due) {

    /** Of no figure that is read again. */
    public AdjustmentTerms(
            AdjustmentKind kind, String subject, String cause, String before, String after, LocalDate due) {
        this(kind, subject, cause, "", before, after, due);
    }

    public AdjustmentTerms {
        if (before.equals(after)) {
            throw RuleViolation.on("after", "reporting.error.adjustment-same");
        }
    }
}
