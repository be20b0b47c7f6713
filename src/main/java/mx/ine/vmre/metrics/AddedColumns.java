package mx.ine.vmre.metrics;

import java.util.List;

/** The columns that the file of rejected rows has behind those of the report: corrected, it is that report again. */
final class AddedColumns {

    private static final List<String> NAMES = SourceWords.of("rejected").list("added");

    private AddedColumns() {}

    /** How many columns of a header are the report's own. */
    static int own(List<String> names) {
        int own = names.size() - NAMES.size();
        return own > 0 && names.subList(own, names.size()).stream().map(HeaderName::normal).toList().equals(NAMES)
                ? own : names.size();
    }
}
