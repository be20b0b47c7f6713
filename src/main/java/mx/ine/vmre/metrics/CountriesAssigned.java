package mx.ine.vmre.metrics;

import java.time.LocalDate;

/**
 * Campaigns without a country were given one, another or none again: the sums by country of their months are others.
 * Announced in the same transaction, so that drafts built on them can follow.
 *
 * @param from first day of the first month concerned
 * @param to last day of the last month concerned
 */
public record CountriesAssigned(long strategyId, LocalDate from, LocalDate to) {}
