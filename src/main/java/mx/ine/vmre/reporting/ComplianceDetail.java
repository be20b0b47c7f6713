package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.compliance.RuleState;
import mx.ine.vmre.compliance.Standing;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;

/**
 * How the rules of the strategy stand at the month's cut-off: how many in each state by who answers for them, and every
 * one with why. What people decided is said beside what was worked out, and counts nowhere.
 */
final class ComplianceDetail {

    static final String WORD = "compliance";
    static final String PLACE = "rules";

    /** For what no area answers alone. */
    static final String GROUP = "group";

    private ComplianceDetail() {}

    /** None where the strategy says no rules. */
    static List<Block> blocks(ReportScope scope, List<Standing> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            lines.add(Line.named(area.name(), area.label(), figures(area.name(), rules, s -> s.area() == area)));
        }
        lines.add(Line.keyed(GROUP, "reporting.rules.group", figures(GROUP, rules, s -> s.area() == null)));
        FigureTable counts = new FigureTable(
                PLACE, Arrays.stream(RuleState.values()).map(ComplianceDetail::column).toList(), -1, lines,
                Line.keyed("total", "reporting.total", figures("total", rules, s -> true)));
        Listing each = new Listing(PLACE, List.of("numeral", "rule", "rule-state", "area"),
                rules.stream().map(ComplianceDetail::row).toList(), rules.size());
        return List.of(new Block(
                ReportSection.COMPLIANCE, WORD, null, "reporting.compliance.note", List.of(EsMx.date(scope.cutOff())),
                false, List.of(counts), List.of(each)));
    }

    private static List<Figure> figures(String key, List<Standing> rules, Predicate<Standing> which) {
        List<Standing> of = rules.stream().filter(which).toList();
        return Arrays.stream(RuleState.values())
                .map(state -> new Figure(
                        PLACE + "." + key + "." + column(state), column(state), Unit.COUNT,
                        Reading.count(of.stream().filter(s -> s.state() == state).count()), null, List.of()))
                .toList();
    }

    static String column(RuleState state) {
        return "rules-" + state.slug();
    }

    private static List<String> row(Standing rule) {
        String ruled = rule.ruled() == null ? "" : " " + rule.ruled().note();
        return List.of(rule.numeral(), rule.name() + ". " + rule.sentence() + ruled, rule.stateWord(), rule.areaWord());
    }
}
