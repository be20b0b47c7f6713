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
    SOURCES("sources"),
    /** The last one, so that the numbers of the others are those of reports made before there was this one. */
    COMPLIANCE("compliance");

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

    /** Those that the report has; what was frozen before reports told of compliance has no such section. */
    static List<ReportSection> of(MonthlyReport report) {
        return Arrays.stream(values())
                .filter(s -> s != COMPLIANCE || !report.further().of(s).isEmpty())
                .toList();
    }
}
