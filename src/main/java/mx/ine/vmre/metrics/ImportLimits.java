package mx.ine.vmre.metrics;

import mx.ine.vmre.kernel.EsMx;

/** How large a file may be; shown before it is chosen. The size in bytes is the server's own limit of an upload. */
final class ImportLimits {

    static final long ROWS = 6_000_000;
    /** Of a sheet of a workbook, whose rows take ten times as long to read. */
    static final long SHEET_ROWS = 500_000;
    static final int COLUMNS = 200;
    /** Of a zip, in megabytes. */
    static final int UNPACKED = 1024;
    /** Of a workbook, in megabytes: blanks between its rows must be read too. */
    static final int WORKBOOK = 256;
    /** Of the parts of a workbook that are held in memory as a whole, in megabytes. */
    static final int HELD = 16;
    /** Files inside a workbook or zip. */
    static final int ENTRIES = 1_000;
    /** Spreadsheets themselves hold 32,767 characters in a cell. */
    static final int CELL = 100_000;

    private static final long MEGABYTE = 1024L * 1024;

    private ImportLimits() {}

    /** Lines of a text, whatever they are: hundreds of millions of blank ones are no table either, and take minutes. */
    static void checkLines(long lines) {
        checkRows(lines / 2);
    }

    static void checkRows(long rows) {
        if (rows > ROWS) {
            throw new Unreadable("metrics.refused.rows", EsMx.number(ROWS));
        }
    }

    static void checkSheetRows(long rows) {
        if (rows > SHEET_ROWS) {
            throw new Unreadable("metrics.refused.sheet-rows", EsMx.number(SHEET_ROWS));
        }
    }

    static void checkColumns(int columns) {
        if (columns > COLUMNS) {
            throw new Unreadable("metrics.refused.columns", EsMx.number(COLUMNS));
        }
    }

    static void checkUnpacked(long bytes, boolean workbook) {
        int most = workbook ? WORKBOOK : UNPACKED;
        if (bytes > most * MEGABYTE) {
            throw new Unreadable("metrics.refused.unpacked", EsMx.number(most));
        }
    }

    static void checkHeld(long bytes) {
        if (bytes > HELD * MEGABYTE) {
            throw new Unreadable("metrics.refused.held", EsMx.number(HELD));
        }
    }

    static void checkEntries(int entries) {
        if (entries > ENTRIES) {
            throw new Unreadable("metrics.refused.entries", EsMx.number(ENTRIES));
        }
    }

    static void checkCell(long characters) {
        if (characters > CELL) {
            throw new Unreadable("metrics.refused.cell", EsMx.number(CELL));
        }
    }
}
