package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.Optional;
import mx.ine.vmre.kernel.DatePeriod;

/** What reading a file needs to know of the strategy. Asked before the rows are stored, once per distinct text. */
interface Reference {

    /** The strategy's days. */
    DatePeriod bounds();

    LocalDate today();

    Optional<String> country(String text);

    Optional<String> entity(String text);

    /** By code, name or known alias, among the platforms of the strategy's catalogue. */
    Optional<String> platform(String text);
}
