package mx.ine.vmre.reporting;

import java.time.Instant;

/**
 * Which published version of the month before the figures are compared with.
 *
 * @param number of the version
 * @param hash of its content
 */
record Compared(int number, Instant publishedAt, String hash) {

    static Compared with(Filing filing) {
        return new Compared(filing.number(), filing.publishedAt(), filing.hash());
    }
}
