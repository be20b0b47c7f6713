package mx.ine.vmre.paidmedia;

import java.time.YearMonth;

/**
 * The plan of a month is another one: its lines, their campaigns, notes or approvals. Announced in the same transaction,
 * so that drafts built on it can follow.
 */
public record PlanChanged(long strategyId, YearMonth month) {}
