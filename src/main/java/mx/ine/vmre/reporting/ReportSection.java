package mx.ine.vmre.reporting;

import java.util.Arrays;
import java.util.List;

/** The numbered sections, in their order: contents, bookmarks and sheets are made of this list. */
enum ReportSection {
    KEY("key"),
    SPLIT("split"),
    PLATFORMS("platforms"),
    AUDIENCE("audience"),
    REQUESTS("requests"),
    CONTACTS("contacts"),
    ACTIONS("actions"),
    PARTNERS("partners"),
    COSTS("costs"),
    ADJUSTMENTS("adjustments"),
    OBSERVATIONS("observations"),
    SOURCES("sources");

    private final String word;

    ReportSection(String word) {
        this.word = word;
    }

    public int number() {
        return ordinal() + 1;
    }

    public String anchor() {
        return "s" + number();
    }

    /** {@code reporting.sheet.<word>} is the name of its sheet. */
    String word() {
        return word;
    }

    public String key() {
        return "reporting.section." + word;
    }

    static List<ReportSection> all() {
        return Arrays.asList(values());
    }
}
