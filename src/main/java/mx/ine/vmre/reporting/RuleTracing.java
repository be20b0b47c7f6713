package mx.ine.vmre.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.compliance.RuleState;
import mx.ine.vmre.reporting.CountedSum.Row;

/** Says of a figure that counts rules of the strategy which ones of the report's own list of them it counts. */
final class RuleTracing {

    private static final int NUMERAL = 0;
    private static final int RULE = 1;
    private static final int STATE = 2;
    private static final int AREA = 3;

    private RuleTracing() {}

    static CountedSum sum(Figure figure, MonthlyReport report, ReportWording wording) {
        String word = figure.id().split("\\.")[1];
        RuleState state = Arrays.stream(RuleState.values())
                .filter(s -> figure.key().equals(ComplianceDetail.column(s)))
                .findFirst().orElseThrow();
        String stateWord = wording.text(state.key());
        List<Row> rows = report.further().listings().stream()
                .filter(l -> l.key().equals(ComplianceDetail.PLACE))
                .flatMap(l -> l.rows().stream())
                .filter(r -> r.get(STATE).equals(stateWord))
                .filter(answers(word))
                .map(r -> new Row(r.get(NUMERAL) + " · " + r.get(RULE), state.key(), r.get(AREA), "",
                        "", null))
                .toList();
        return new CountedSum(figure.key(), figure.unit(), false, figure.value(), rows);
    }

    /** The group's are those for which no area answers. */
    private static Predicate<List<String>> answers(String word) {
        return rule -> {
            boolean ofArea = Arrays.stream(Area.values()).anyMatch(a -> a.label().equals(rule.get(AREA)));
            return word.equals("total") || (word.equals(ComplianceDetail.GROUP) ? !ofArea : ofArea
                    && Area.valueOf(word).label().equals(rule.get(AREA)));
        };
    }
}
