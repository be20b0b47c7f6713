package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.ine.vmre.kernel.EsMx;

/**
 * One sum behind a figure: what is added up, of which facts, and what it must give.
 *
 * @param measure column that is added up; {@code reporting.trace.<measure>} names it
 * @param from first day; a request counts on the day of its cut
 * @param expected what the report says that the rows add up to
 */
record TracePart(
        SourceKind kind, String measure, FactFilter filter, LocalDate from, LocalDate to, BigDecimal expected) {

    /** A number of this sum as people write it: pesos with their cents. */
    String text(BigDecimal number) {
        return measure.equals("spend") ? EsMx.amount(number) : EsMx.number(number);
    }
}
