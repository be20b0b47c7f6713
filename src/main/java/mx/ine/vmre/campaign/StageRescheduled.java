package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.DatePeriod;

/** A stage has new days. Published inside the transaction that moves it; each module decides what that means for it. */
public record StageRescheduled(
        long strategyId, long stageId, String label, DatePeriod before, DatePeriod after, String reason) {}
