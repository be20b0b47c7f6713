package mx.ine.vmre.metrics;

import mx.ine.vmre.kernel.EsMx;

/** How large a file may be; shown before it is chosen. The size in bytes is the server's own limit of an upload. */
final class ImportLimits {

    static final long ROWS = 500_000;
    static final int COLUMNS = 200;

    private ImportLimits() {}

    static void checkRows(long rows) {
        if (rows > ROWS) {
            throw new Unreadable("metrics.refused.rows", EsMx.number(ROWS));
        }
    }

    static void checkColumns(int columns) {
        if (columns > COLUMNS) {
            throw new Unreadable("metrics.refused.columns", EsMx.number(COLUMNS));
        }
    }
}
