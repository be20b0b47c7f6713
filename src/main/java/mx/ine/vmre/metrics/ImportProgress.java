package mx.ine.vmre.metrics;

/** How far the work on an import is; written by the thread that works, read by the one that tells others. */
final class ImportProgress {

    private volatile long total;
    private volatile long read;
    private volatile boolean writing;

    /** @param rows how many rows the file has */
    void expect(long rows) {
        total = rows;
        read = 0;
    }

    void row() {
        read++; // only one thread counts
    }

    /** All rows were read; what is left is the database's work. */
    void write() {
        writing = true;
    }

    long total() {
        return total;
    }

    long read() {
        return read;
    }

    boolean writing() {
        return writing;
    }
}
