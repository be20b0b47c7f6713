package mx.ine.vmre.paidmedia;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Theme;

/**
 * One line of the list.
 *
 * @param segment its name, or the empty text outside of the split
 * @param themes names, or the empty text where nobody said
 * @param flags message keys of what it lacks
 */
record PlanRow(
        long id,
        String name,
        String platform,
        String segment,
        String area,
        String days,
        String themes,
        String plan,
        String actual,
        String difference,
        StateBadge deviation,
        List<String> flags) {

    static PlanRow of(Line line, MonthPlan plan) {
        return new PlanRow(
                line.id(),
                line.name(),
                line.platformName(),
                line.segment().isEmpty() ? "" : line.segmentName(),
                line.area().label(),
                EsMx.dayMonth(line.period().from()) + " – " + EsMx.dayMonth(line.period().to()),
                line.themes().stream().map(Theme::name).collect(Collectors.joining("; ")),
                EsMx.amount(line.budget()),
                PlanTotals.money(line.actual()),
                PlanTotals.difference(line.budget(), line.actual()),
                line.deviation().badge(),
                flags(line, plan));
    }

    private static List<String> flags(Line line, MonthPlan plan) {
        List<String> flags = new ArrayList<>();
        if (plan.unnoted().contains(line)) {
            flags.add("paidmedia.flag.note");
        }
        if (plan.unapproved().contains(line)) {
            flags.add("paidmedia.flag.running." + line.approval());
        } else if (line.approval() != ApprovalState.APPROVED) {
            flags.add("paidmedia.flag.approval." + line.approval());
        }
        if (line.campaigns().isEmpty()) {
            flags.add("paidmedia.flag.campaigns");
        }
        if (line.themes().isEmpty()) {
            flags.add("paidmedia.flag.theme");
        }
        if (!line.anchored()) {
            flags.add("paidmedia.flag.landing");
        }
        return flags;
    }
}
