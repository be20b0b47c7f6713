package mx.ine.vmre.metrics;

import mx.ine.vmre.kernel.StateBadge;

/**
 * A line of the list of imports.
 *
 * @param sourceKey message key of the kind of file
 * @param months months of its figures, or the empty text if it has none yet
 * @param rows good rows
 * @param rejected how many rows are rejected
 */
record ImportRow(
        long id, String fileName, String sourceKey, String months, String rows, long rejected, String who,
        String when, StateBadge badge) {}
