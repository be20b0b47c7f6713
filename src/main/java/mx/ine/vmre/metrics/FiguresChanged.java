package mx.ine.vmre.metrics;

import java.time.LocalDate;

/**
 * Facts were stored or taken out; announced in the same transaction, so that drafts built on them can follow.
 *
 * @param from first reported day concerned
 * @param to last reported day concerned
 */
public record FiguresChanged(long strategyId, long importId, FactKind kind, LocalDate from, LocalDate to) {}
