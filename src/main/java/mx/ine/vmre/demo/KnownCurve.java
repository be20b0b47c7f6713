package mx.ine.vmre.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.reporting.CurveKeeping;
import mx.ine.vmre.reporting.CurveTerms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the press told of the registration's advance, as far as it was known by today. */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(35)
class KnownCurve implements DemonstrationStep {

    private final CurveKeeping keeping;
    private final Cast cast;
    private final BusinessDate businessDate;

    KnownCurve(CurveKeeping keeping, Cast cast, BusinessDate businessDate) {
        this.keeping = keeping;
        this.cast = cast;
        this.businessDate = businessDate;
    }

    @Override
    public String name() {
        return "curve";
    }

    @Override
    public void load(StrategyRef strategy) {
        CurrentUser registry = cast.editor(Area.DERFE);
        for (NamedCsvRecord row : DataFile.rows("curva.csv")) {
            LocalDate day = LocalDate.parse(row.getField("day"));
            if (!day.isAfter(businessDate.today())) {
                ActingAs.run(registry, () -> keeping.note(registry, strategy, new CurveTerms(
                        day, Long.parseLong(row.getField("requests")), row.getField("source"))));
            }
        }
    }
}
