package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mx.ine.vmre.kernel.StateBadge;

/** How a deliverable stands on a day: handed over on time or late by so many days, due, or overdue (Estrategia 2). */
record Delivery(StateBadge state, long days) {

    /** @param deliveredOn null until it was handed over */
    static Delivery of(LocalDate due, LocalDate deliveredOn, LocalDate today) {
        if (deliveredOn != null) {
            return deliveredOn.isAfter(due)
                    ? new Delivery(new StateBadge("campaign.delivery.late", "s-warn", "done"), days(due, deliveredOn))
                    : new Delivery(new StateBadge("campaign.delivery.onTime", "s-ok", "done"), 0);
        }
        return today.isAfter(due)
                ? new Delivery(new StateBadge("campaign.delivery.overdue", "s-bad", "late"), days(due, today))
                : new Delivery(new StateBadge("campaign.delivery.due", "s-wait", "plan"), 0);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
