package mx.ine.vmre.metrics;

import mx.ine.vmre.kernel.EsMx;

/**
 * Work that goes on with an import, or that was interrupted, as its page shows it.
 *
 * @param alive whether it goes on; else it can be taken up again
 * @param phaseKey message key of what is being done
 * @param percent of the rows that were read; null while their number is not known
 */
record RunSheet(
        long id, String fileName, boolean alive, String phaseKey, Integer percent, String read, String total, String who) {

    /** @param run null if it waits for its turn */
    static RunSheet of(ImportShelf.Kept kept, ImportRuns.Run run) {
        if (run == null || !run.alive()) {
            String phase = run == null ? "waiting" : run.failed() ? "failed" : "interrupted";
            return new RunSheet(
                    kept.id(), kept.fileName(), run == null, "metrics.run." + phase, null, "", "", kept.who());
        }
        boolean counted = run.rowsTotal() > 0;
        String phase = run.writing() ? (run.storing() ? "writing" : "comparing") : counted ? "reading" : "opening";
        return new RunSheet(
                kept.id(), kept.fileName(), true, "metrics.run." + phase,
                counted ? (int) (run.rowsRead() * 100 / run.rowsTotal()) : null,
                EsMx.number(run.rowsRead()), EsMx.number(run.rowsTotal()), run.who());
    }
}
