package mx.ine.vmre.home;

import java.util.List;

/**
 * What waits for a person, the most urgent first.
 *
 * @param rows those shown
 * @param total how many there are
 * @param late how many of them are late
 */
record WorkList(List<WorkRow> rows, int total, int late) {

    /** Whether some are not shown. */
    public boolean cut() {
        return rows.size() < total;
    }
}
