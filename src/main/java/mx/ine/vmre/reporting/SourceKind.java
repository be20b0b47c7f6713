package mx.ine.vmre.reporting;

import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.accounts.Area;

/**
 * Sources of the report and the area that brings each one. The report needs the first three (Estrategia 7.6); the rest
 * are told where somebody brings them, and said to be missing where nobody does.
 */
enum SourceKind {
    /** Performance of paid campaigns. */
    CAMPAIGNS(Area.CNCS, ReportSection.PLATFORMS, true),
    /** Audience and behaviour of the microsite. */
    AUDIENCE(Area.CNCS, ReportSection.AUDIENCE, true),
    /** Requests of registration to the overseas roll. */
    REQUESTS(Area.DERFE, ReportSection.REQUESTS, true),
    /** Organic results of the channel's videos. */
    VIDEOS(Area.CNCS, ReportSection.PLATFORMS, false),
    /** Overseas voter cards, accumulated to a cut (Estrategia 3.3.3). */
    CARDS(Area.DERFE, ReportSection.REQUESTS, false),
    /** Contacts of citizens with INETEL (Estrategia 5.3.1). */
    CONTACTS(Area.DERFE, ReportSection.CONTACTS, false);

    private final Area area;
    private final ReportSection section;
    private final boolean needed;

    SourceKind(Area area, ReportSection section, boolean needed) {
        this.area = area;
        this.section = section;
        this.needed = needed;
    }

    /** Those without which the report is incomplete. */
    static List<SourceKind> ofTheReport() {
        return Arrays.stream(values()).filter(k -> k.needed).toList();
    }

    public Area area() {
        return area;
    }

    /** Anchor of the section that it feeds. */
    public String section() {
        return section.anchor();
    }

    public String key() {
        return "reporting.source." + name();
    }
}
