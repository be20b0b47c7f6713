package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Requests.TrendMonth;

/** Months as columns from 0; what does not apply is a dashed outline, what is missing a gap that says so. */
record MonthColumns(List<Grid> grid, List<Column> columns, int left) {

    private static final int LEFT = 48;
    private static final int LETTER = 7;
    private static final int MARGIN = 14;
    private static final int RIGHT = 500;
    private static final int TOP = 26;
    private static final int FLOOR = 190;
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("MMM yy", EsMx.LOCALE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", EsMx.LOCALE);

    record Grid(String y, String textY, String text, boolean base) {}

    /**
     * @param css paint of the column, empty where there is none to draw
     * @param wordKey message key of what stands instead of a value, or the empty text
     */
    record Column(
            String month, String mid, String x, String y, String width, String height, String css, String text,
            String textY, String wordKey) {

        public boolean worded() {
            return !wordKey.isEmpty();
        }

        public boolean drawn() {
            return !css.isEmpty();
        }
    }

    /** What one column shows. */
    private record Bar(String name, Figure figure) {}

    static MonthColumns of(List<TrendMonth> trend) {
        List<Bar> bars = new ArrayList<>();
        for (TrendMonth month : trend) {
            bars.add(new Bar(name(month.month(), bars.isEmpty()), month.requests()));
        }
        return ofBars(bars);
    }

    /** The first figure of each line. */
    static MonthColumns ofLines(List<Line> lines) {
        return ofBars(lines.stream().map(line -> new Bar(line.label(), line.figures().get(0))).toList());
    }

    private static MonthColumns ofBars(List<Bar> trend) {
        BigDecimal top = top(trend);
        List<Grid> grid = new ArrayList<>();
        for (int i = 0; i <= 3; i++) {
            BigDecimal value = top.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(3), 0, RoundingMode.HALF_UP);
            BigDecimal y = y(value, top);
            grid.add(new Grid(Px.of(y), Px.of(y.add(BigDecimal.valueOf(4))), EsMx.number(value), i == 0));
        }
        List<Column> columns = new ArrayList<>();
        int left = Math.max(LEFT, MARGIN + LETTER * EsMx.number(top).length());
        int slot = (RIGHT - left) / Math.max(trend.size(), 6);
        for (int i = 0; i < trend.size(); i++) {
            columns.add(column(trend.get(i), left + i * slot, slot, top, i == trend.size() - 1));
        }
        return new MonthColumns(List.copyOf(grid), List.copyOf(columns), left);
    }

    /** Where the numbers of the axis end. */
    public int axis() {
        return left - 6;
    }

    private static Column column(Bar bar, int left, int slot, BigDecimal top, boolean last) {
        int width = Math.min(46, slot - 10);
        int x = left + (slot - width) / 2;
        String mid = Px.of(left + slot / 2);
        String name = bar.name();
        Figure requests = bar.figure();
        if (requests.notApplicable()) {
            return new Column(name, mid, Px.of(x), Px.of(FLOOR - 40), Px.of(width), Px.of(40), "c-na", "",
                    Px.of(FLOOR - 46), Requests.absenceKey(requests));
        }
        if (!requests.known()) {
            return new Column(name, mid, Px.of(x), Px.of(FLOOR), Px.of(width), Px.of(0), "", "",
                    Px.of(FLOOR - 6), Requests.absenceKey(requests));
        }
        BigDecimal y = y(requests.value(), top);
        return new Column(name, mid, Px.of(x), Px.of(y), Px.of(width), Px.of(BigDecimal.valueOf(FLOOR).subtract(y)),
                last ? "c-bar" : "c-bar-2", requests.text(), Px.of(y.subtract(BigDecimal.valueOf(6))), "");
    }

    private static String name(YearMonth month, boolean first) {
        String text = (first || month.getMonthValue() == 1 ? WITH_YEAR : SHORT).format(month);
        return text.replace(".", "");
    }

    private static BigDecimal y(BigDecimal value, BigDecimal top) {
        return BigDecimal.valueOf(FLOOR).subtract(Px.scaled(value, top, FLOOR - TOP));
    }

    /** The next number that three even steps of one or two digits reach. */
    private static BigDecimal top(List<Bar> trend) {
        BigDecimal most = trend.stream()
                .map(Bar::figure)
                .filter(Figure::known)
                .map(Figure::value)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        BigDecimal third = most.divide(BigDecimal.valueOf(3), 0, RoundingMode.CEILING);
        int digits = third.precision();
        BigDecimal step = third.setScale(1 - digits, RoundingMode.CEILING).setScale(0);
        return step.multiply(BigDecimal.valueOf(3));
    }
}
