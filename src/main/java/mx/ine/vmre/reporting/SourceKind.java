package mx.ine.vmre.reporting;

import mx.ine.vmre.accounts.Area;

/** The three sources of the report (Estrategia 7.6) and the area that brings each one. */
enum SourceKind {
    /** Performance of paid campaigns. */
    CAMPAIGNS(Area.CNCS, "s3"),
    /** Audience and behaviour of the microsite. */
    AUDIENCE(Area.CNCS, "s4"),
    /** Requests of registration to the overseas roll. */
    REQUESTS(Area.DERFE, "s5");

    private final Area area;
    private final String section;

    SourceKind(Area area, String section) {
        this.area = area;
        this.section = section;
    }

    public Area area() {
        return area;
    }

    /** Anchor of the section that it feeds. */
    public String section() {
        return section;
    }

    public String key() {
        return "reporting.source." + name();
    }
}
