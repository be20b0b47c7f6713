package mx.ine.vmre.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.AdjustmentKind;
import mx.ine.vmre.reporting.AdjustmentTerms;
import mx.ine.vmre.reporting.ReportDeciding;
import mx.ine.vmre.reporting.ReportFiling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reports up to the one before that in progress: adjustments decided or stated as not needed, months without paid
 * media declared so, signed by the three areas and published.
 */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(40)
class PublishedReports implements DemonstrationStep {

    private final ReportDeciding deciding;
    private final ReportFiling filing;
    private final Cast cast;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    PublishedReports(
            ReportDeciding deciding,
            ReportFiling filing,
            Cast cast,
            BusinessDate businessDate,
            JdbcClient jdbc,
            MessageSource messages) {
        this.deciding = deciding;
        this.filing = filing;
        this.cast = cast;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public void load(StrategyRef strategy) {
        parts(strategy).forEach(part -> part.work().run());
    }

    @Override
    public List<Part> parts(StrategyRef strategy) {
        YearMonth inProgress = YearMonth.from(businessDate.today()).minusMonths(1);
        List<Part> parts = new ArrayList<>();
        for (YearMonth month = YearMonth.from(strategy.from()); month.isBefore(inProgress); month = month.plusMonths(1)) {
            YearMonth published = month;
            parts.add(new Part(name() + " " + month, () -> publish(strategy, published)));
        }
        parts.add(new Part(name(), () -> {}));
        return parts;
    }

    private void publish(StrategyRef strategy, YearMonth month) {
        CurrentUser press = cast.editor(Area.CNCS);
        if (!hasMedia(strategy, month)) {
            ActingAs.run(press, () -> deciding.declareNoMedia(press, strategy, month, text("demo.report.noMedia")));
        }
        CurrentUser registry = cast.editor(Area.DERFE);
        if (month.getMonthValue() % 3 == 0 && hasMedia(strategy, month)) {
            ActingAs.run(press, () -> deciding.decide(press, strategy, month, adjustment(month)));
        } else {
            ActingAs.run(registry, () -> deciding.stateNoAdjustmentNeeded(
                    registry, strategy, month, text("demo.report.noAdjustment")));
        }
        for (Area area : List.of(Area.DECEYEC, Area.CNCS, Area.DERFE)) {
            CurrentUser signer = cast.editor(area);
            ActingAs.run(signer, () -> filing.signAsIs(signer, strategy, month));
        }
        CurrentUser publisher = cast.secondEditor(Area.DERFE);
        ActingAs.run(publisher, () -> filing.publishAsIs(publisher, strategy, month));
    }

    private AdjustmentTerms adjustment(YearMonth month) {
        LocalDate due = month.plusMonths(1).atEndOfMonth();
        AdjustmentKind kind = AdjustmentKind.values()[month.getMonthValue() / 3 % AdjustmentKind.values().length];
        String key = "demo.report.adjustment." + kind + ".";
        return new AdjustmentTerms(
                kind, text(key + "subject"), text(key + "cause"), text(key + "before"), text(key + "after"), due);
    }

    private boolean hasMedia(StrategyRef strategy, YearMonth month) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM metrics.v_media_fact WHERE strategy_id = :strategy"
                        + " AND day BETWEEN :from AND :to)")
                .param("strategy", strategy.id())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(Boolean.class)
                .single();
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
