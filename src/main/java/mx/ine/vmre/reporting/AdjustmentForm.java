package mx.ine.vmre.reporting;

import java.time.LocalDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;

/** An adjustment as it is typed; {@code version} is empty for a new one. */
record AdjustmentForm(
        String kind, String subject, String cause, String figure, String before, String after, String due, String version) {

    static AdjustmentForm blank() {
        return new AdjustmentForm("", "", "", "", "", "", "", "");
    }

    static AdjustmentForm of(AdjustmentTerms terms, long version) {
        return new AdjustmentForm(
                terms.kind().name(), terms.subject(), terms.cause(), terms.figure(), terms.before(), terms.after(),
                EsMx.date(terms.due()), String.valueOf(version));
    }

    /** Null after an error. */
    AdjustmentTerms read(FormErrors errors) {
        AdjustmentKind chosen = errors.choice("kind", kind, AdjustmentKind.class);
        String what = errors.required("subject", subject, 200);
        String why = errors.required("cause", cause, 500);
        String measured = errors.optional("figure", figure, 200);
        String from = errors.required("before", before, 500);
        String to = errors.required("after", after, 500);
        LocalDate until = errors.date("due", due);
        if (errors.none() && from.equals(to)) {
            errors.reject("after", "reporting.error.adjustment-same");
        }
        return errors.any() ? null : new AdjustmentTerms(chosen, what, why, measured, from, to, until);
    }
}
