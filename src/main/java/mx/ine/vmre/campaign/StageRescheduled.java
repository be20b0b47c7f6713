package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.DatePeriod;

/**
 * A stage has new days. Published inside the transaction that moves it; each module decides what that means for it.
 *
 * @param version of the stage before the move, which tells one move from the next
 */
public record StageRescheduled(
        long strategyId, long stageId, long version, String label, DatePeriod before, DatePeriod after, String reason) {}
