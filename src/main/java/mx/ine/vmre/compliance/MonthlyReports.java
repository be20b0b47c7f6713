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
     * @param adjustments how many were decided
     * @param noneNeeded whether it is stated that none is needed
     * @param noMedia whether it is declared that the month had no paid media
     */
    record Month(
            YearMonth month, LocalDate publishedOn, Set<Area> signed, int adjustments, boolean noneNeeded,
            boolean noMedia) {

        boolean publishedBy(LocalDate asOf) {
            return publishedOn != null && !publishedOn.isAfter(asOf);
        }
    }
}
