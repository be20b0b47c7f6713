package mx.ine.vmre.reporting;

import java.time.LocalDate;
import mx.ine.vmre.kernel.FormErrors;

/** A point of the reference curve as it is typed. */
record CurveForm(String day, String requests, String source) {

    static final CurveForm BLANK = new CurveForm("", "", "");

    /** Null after an error. */
    CurveTerms read(FormErrors errors) {
        LocalDate on = errors.date("day", day);
        Long count = errors.whole("requests", requests, 0, 1_000_000_000);
        String from = errors.required("source", source, 300);
        return errors.any() ? null : new CurveTerms(on, count, from);
    }
}
