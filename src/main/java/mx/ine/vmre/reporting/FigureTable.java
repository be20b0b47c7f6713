package mx.ine.vmre.reporting;

import java.util.List;

/**
 * A table of figures, drawn alike on screen, on paper and in the workbook.
 *
 * @param key {@code reporting.table.<key>} is its caption, {@code reporting.table.<key>.lines} the head of its names
 * @param columns what each column measures, {@code reporting.figure.<key>}
 * @param compared place of the column that is also shown against the month before, or −1
 * @param lines its rows
 * @param total the last row, or null
 */
record FigureTable(String key, List<String> columns, int compared, List<Line> lines, Line total) {

    /** So few rows that moving them all to the next page leaves little of this one empty. */
    static final int SHORT = 6;

    FigureTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    static FigureTable empty(String key) {
        return new FigureTable(key, List.of(), -1, List.of(), null);
    }

    /** What is compared with the month before, or the empty text. */
    public String comparedColumn() {
        return compared < 0 ? "" : columns.get(compared);
    }

    public boolean comparing() {
        return compared >= 0;
    }

    public boolean blank() {
        return lines.isEmpty();
    }

    /** Whether paper keeps it in one piece rather than begin it at the foot of a page. */
    public boolean fitsOnePage() {
        return lines.size() <= SHORT;
    }

    /**
     * @param key stable word for the row
     * @param label name as data gives it, or the empty text
     * @param labelKey message key of the name that is shown instead, which may take {@link #source}; or the empty text
     * @param flag message key of a remark that must be seen, or the empty text
     * @param figures one for each column
     */
    record Line(String key, String label, String labelKey, String flag, List<Figure> figures) {

        Line {
            figures = List.copyOf(figures);
        }

        static Line named(String key, String label, List<Figure> figures) {
            return new Line(key, label, "", "", figures);
        }

        static Line keyed(String key, String labelKey, List<Figure> figures) {
            return new Line(key, "", labelKey, "", figures);
        }

        public boolean flagged() {
            return !flag.isEmpty();
        }

        /** Of a name such as {@code google / organic}, who it was; else the whole name. */
        public String source() {
            int slash = label.indexOf(" / ");
            return slash < 0 ? label : label.substring(0, slash);
        }

        public boolean worded() {
            return !labelKey.isEmpty();
        }
    }
}
