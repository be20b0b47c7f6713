package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.ChangeMark;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.stereotype.Component;

/**
 * The report in progress for pages that show a little of it at every visit. It is worked out again as soon as anything
 * recorded changes or the day does; it is the same for everybody who may see it.
 */
@Component
class ReportGlance {

    private final ReportShelf shelf;
    private final ChangeMark mark;
    private final Map<Place, Kept> byMonth = new ConcurrentHashMap<>();

    ReportGlance(ReportShelf shelf, ChangeMark mark) {
        this.shelf = shelf;
        this.mark = mark;
    }

    private record Place(long strategyId, YearMonth month) {}

    private record Kept(StrategyRef strategy, LocalDate day, String mark, Shown shown) {

        boolean serves(StrategyRef wanted, LocalDate today, String now) {
            return strategy.equals(wanted) && day.equals(today) && mark.equals(now);
        }
    }

    /** @param who somebody of the staff; reviewers see published reports only, and never by this way */
    Shown of(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireStaff();
        String now = mark.current();
        Place place = new Place(strategy.id(), month);
        Kept kept = byMonth.get(place);
        if (kept == null || !kept.serves(strategy, shelf.today(), now)) {
            kept = new Kept(strategy, shelf.today(), now, shelf.show(who, strategy, month));
            byMonth.put(place, kept);
        }
        return kept.shown();
    }
}
