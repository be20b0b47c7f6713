package mx.ine.vmre.reporting;

import java.util.List;

/**
 * Records of ours named one by one, where a figure alone would not say which.
 *
 * @param key {@code reporting.listing.<key>} is its caption, {@code reporting.listing.<key>.none} what stands where it is
 *     empty
 * @param columns {@code reporting.listing.column.<column>} names each
 * @param rows as people read them, the first ones
 * @param whole how many there are
 */
record Listing(String key, List<String> columns, List<List<String>> rows, long whole) {

    Listing {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public String captionKey() {
        return "reporting.listing." + key;
    }

    public String noneKey() {
        return captionKey() + ".none";
    }

    public boolean blank() {
        return rows.isEmpty();
    }

    /** Whether paper keeps it in one piece rather than begin it at the foot of a page. */
    public boolean fitsOnePage() {
        return rows.size() <= FigureTable.SHORT;
    }

    /** How many are not named. */
    public long more() {
        return whole - rows.size();
    }
}
