package mx.ine.vmre.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.paidmedia.ApprovalState;
import mx.ine.vmre.paidmedia.BuyTerms;
import mx.ine.vmre.paidmedia.LineTerms;
import mx.ine.vmre.paidmedia.MediaBuying;
import mx.ine.vmre.paidmedia.MediaPlanning;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Media plans of every month with paid media and of the two that follow, written by the three areas, approved by those who
 * keep the graphic line. The months not yet reported leave something to do for each.
 */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(35)
class InventedPlans implements DemonstrationStep {

    private static final int NOTE_DAYS = 5;
    private static final int ORDERED_BEFORE = 10;

    private final MediaPlanning planning;
    private final MediaBuying buying;
    private final Strategies strategies;
    private final Cast cast;
    private final EntityManager entities;
    private final MessageSource messages;

    InventedPlans(
            MediaPlanning planning,
            MediaBuying buying,
            Strategies strategies,
            Cast cast,
            EntityManager entities,
            MessageSource messages) {
        this.planning = planning;
        this.buying = buying;
        this.strategies = strategies;
        this.cast = cast;
        this.entities = entities;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "media-plans";
    }

    @Override
    public void load(StrategyRef strategy) {
        String landing = "https://" + strategies.parameters(strategy.id()).anchorSite();
        for (NamedCsvRecord row : DataFile.rows("plan-de-medios.csv")) {
            take(strategy, row, landing);
            entities.clear();
        }
    }

    private void take(StrategyRef strategy, NamedCsvRecord row, String landing) {
        YearMonth month = YearMonth.parse(row.getField("month"));
        DatePeriod period = new DatePeriod(
                day(row, "starts", month.atDay(1)), day(row, "ends", month.atEndOfMonth()));
        CurrentUser writer = cast.editor(Area.valueOf(row.getField("area")));
        LineTerms terms = new LineTerms(
                month, row.getField("platform"), row.getField("segment"), row.getField("name"), period,
                Mxn.of(row.getField("budget")), landing, row.getField("piece"), period.from().plusDays(NOTE_DAYS), "",
                names(row, "themes"));
        Set<String> campaigns = names(row, "campaigns");
        long id = ActingAs.call(writer, () -> {
            long line = planning.plan(strategy, terms, writer);
            if (!campaigns.isEmpty()) {
                planning.link(strategy, line, planning.version(strategy, line), campaigns, writer);
            }
            if (row.getField("noted").equals("yes")) {
                planning.accompany(strategy, line, planning.version(strategy, line),
                        messages.getMessage("demo.media.note", new Object[] {terms.name(), EsMx.month(month)}, EsMx.LOCALE), "",
                        writer);
            }
            if (!row.getField("supplier").isEmpty()) {
                buying.order(strategy, line, new BuyTerms(
                        row.getField("supplier"), row.getField("reference"), period.from().minusDays(ORDERED_BEFORE), period,
                        Mxn.of(row.getField("amount")), ""), writer);
            }
            return line;
        });
        approve(strategy, id, ApprovalState.valueOf(row.getField("approval")), writer);
    }

    private void approve(StrategyRef strategy, long id, ApprovalState wanted, CurrentUser writer) {
        if (wanted == ApprovalState.NONE) {
            return;
        }
        ActingAs.run(writer, () -> planning.requestApproval(strategy, id, planning.version(strategy, id), writer));
        CurrentUser keeper = cast.secondEditor(Area.DECEYEC);
        if (wanted == ApprovalState.APPROVED) {
            ActingAs.run(keeper, () -> planning.approve(strategy, id, planning.version(strategy, id), keeper));
        } else if (wanted == ApprovalState.REFUSED) {
            ActingAs.run(keeper, () -> planning.refuse(strategy, id, planning.version(strategy, id),
                    messages.getMessage("demo.media.refused", null, EsMx.LOCALE), keeper));
        }
    }

    private static Set<String> names(NamedCsvRecord row, String field) {
        return Arrays.stream(row.getField(field).split("; ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static LocalDate day(NamedCsvRecord row, String field, LocalDate otherwise) {
        return row.getField(field).isEmpty() ? otherwise : LocalDate.parse(row.getField(field));
    }
}
