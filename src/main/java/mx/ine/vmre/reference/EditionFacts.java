package mx.ine.vmre.reference;

import java.time.LocalDate;

/**
 * What is said of an edition besides its figures.
 *
 * @param cutOff last day that it speaks of
 * @param period the time it speaks of, in words
 */
record EditionFacts(LocalDate cutOff, String period, String source, String note) {}
