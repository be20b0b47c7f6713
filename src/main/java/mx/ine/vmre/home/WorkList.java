package mx.ine.vmre.home;

import java.util.List;

/**
 * What waits for a person, the most urgent first.
 *
 * @param rows those shown
 * @param total how many there are
 * @param late how many of them are late
 * @param strategy name of the strategy of all of them, or the empty text where there is only one
 * @param elsewhere the other strategies, in which something may wait for the person too
 */
record WorkList(List<WorkRow> rows, int total, int late, String strategy, List<Elsewhere> elsewhere) {

    /** Where to see what waits in another strategy; how much that is, is only counted there. */
    record Elsewhere(String name, String url) {}

    /** Whether some are not shown. */
    public boolean cut() {
        return rows.size() < total;
    }
}
