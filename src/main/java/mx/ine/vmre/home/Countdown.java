package mx.ine.vmre.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.kernel.EsMx;

/** How many days are left to the next date that matters to everyone; 0 on the day itself. */
record Countdown(long days, String name, String date) {

    static Optional<Countdown> to(List<MilestoneRow> milestones, LocalDate today) {
        return milestones.stream()
                .filter(m -> m.key() && !m.day().isBefore(today))
                .findFirst()
                .map(m -> new Countdown(ChronoUnit.DAYS.between(today, m.day()), m.name(), EsMx.longDate(m.day())));
    }
}
