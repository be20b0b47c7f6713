package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/** Months in words, those that follow one another as a run: {@code agosto de 2020 y de diciembre de 2020 a febrero de 2021}. */
final class MonthRuns {

    private static final String NONE = "ninguno";

    private MonthRuns() {}

    /** @param months in order */
    static String text(List<YearMonth> months) {
        List<String> runs = new ArrayList<>();
        for (int first = 0; first < months.size(); ) {
            int last = first;
            while (last + 1 < months.size() && months.get(last + 1).equals(months.get(last).plusMonths(1))) {
                last++;
            }
            runs.add(first == last ? EsMx.month(months.get(first))
                    : "de " + EsMx.month(months.get(first)) + " a " + EsMx.month(months.get(last)));
            first = last + 1;
        }
        if (runs.isEmpty()) {
            return NONE;
        }
        return runs.size() == 1 ? runs.get(0)
                : String.join(", ", runs.subList(0, runs.size() - 1)) + " y " + runs.get(runs.size() - 1);
    }
}
