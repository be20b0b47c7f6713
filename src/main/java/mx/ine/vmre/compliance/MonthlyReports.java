package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Area;

/** What the rules of the monthly report need of it (Estrategia 7.6); who keeps reports implements it. */
public interface MonthlyReports {

    /** Months of the strategy that have a report, draft or published. */
    List<Month> of(long strategyId);

    /**
     * @param publishedOn day of its first published version, or null
     * @param signed areas whose signature holds
     * @param settledOn day since which it says its adjustments or that none is needed, or null
     * @param noMediaOn day on which it was declared that the month had no paid media, or null
     */
    record Month(
            YearMonth month, LocalDate publishedOn, Set<Area> signed, LocalDate settledOn, LocalDate noMediaOn) {

        boolean publishedBy(LocalDate asOf) {
            return by(publishedOn, asOf);
        }

        boolean settledBy(LocalDate asOf) {
            return by(settledOn, asOf);
        }

        boolean withoutMediaBy(LocalDate asOf) {
            return by(noMediaOn, asOf);
        }

        private static boolean by(LocalDate day, LocalDate asOf) {
            return day != null && !day.isAfter(asOf);
        }
    }
}
