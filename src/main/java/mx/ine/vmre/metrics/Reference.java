package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;

/** What reading a file needs to know of the strategy. Asked before the rows are stored, once per distinct text. */
interface Reference {

    /** The strategy's days. */
    DatePeriod bounds();

    LocalDate today();

    Optional<String> country(String text);

    Optional<String> entity(String text);

    /** By code, name or another name, among the platforms of the strategy's catalogue. */
    Optional<String> platform(String text);

    /** The platforms that the strategy offers, to choose from. */
    List<Platform> platforms();

    /**
     * An entry of the catalogue; a retired one is still known by old files.
     *
     * @param aliases other names by which files call it, one per line
     */
    record Platform(String code, String name, String aliases, boolean retired) {

        boolean called(String text) {
            String wanted = HeaderName.normal(text);
            return code.equals(wanted) || Stream.concat(Stream.of(name), aliases.lines())
                    .anyMatch(known -> HeaderName.normal(known).equals(wanted));
        }
    }
}
