package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mx.ine.vmre.compliance.StateHistory.Day;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;

/**
 * How a rule has stood, as steps over time: one level for each state, the worst below. A line for what is worked out
 * today, a dot for what was written on the day.
 *
 * @param line points of the line
 * @param dots what was recorded
 * @param marks days written below
 * @param rows the same in words, the latest first
 */
record TrendDrawing(
        List<Level> levels, String line, List<Dot> dots, List<Mark> marks, List<Row> rows, boolean anyRecorded) {

    static final int WIDTH = 640;
    private static final int LEFT = 165;
    private static final int RIGHT = 624;
    private static final int TOP = 16;
    private static final int STEP = 28;
    private static final int MARKS = 4;

    /** @param key message key of the state */
    record Level(String key, int y) {}

    record Dot(long x, int y) {}

    record Mark(long x, String text) {}

    /** @param recorded what was written on the day, or null where nothing was */
    record Row(String day, StateBadge computed, StateBadge recorded) {}

    static TrendDrawing of(List<Day> computed, List<Day> recorded) {
        List<RuleState> order = new ArrayList<>(Arrays.asList(RuleState.values()));
        Collections.reverse(order);
        LocalDate first = computed.get(0).on();
        LocalDate last = computed.get(computed.size() - 1).on();
        StringBuilder line = new StringBuilder();
        int before = -1;
        for (Day day : computed) {
            int y = y(order, day.state());
            if (before >= 0 && before != y) {
                line.append(x(day.on(), first, last)).append(',').append(before).append(' ');
            }
            line.append(x(day.on(), first, last)).append(',').append(y).append(' ');
            before = y;
        }
        List<Dot> dots = recorded.stream()
                .filter(d -> !d.on().isBefore(first) && !d.on().isAfter(last))
                .map(d -> new Dot(x(d.on(), first, last), y(order, d.state())))
                .toList();
        return new TrendDrawing(
                order.stream().map(s -> new Level(s.key(), y(order, s))).toList(), line.toString().strip(), dots,
                marks(computed, first, last), rows(computed, recorded), !recorded.isEmpty());
    }

    private static int y(List<RuleState> order, RuleState state) {
        return TOP + STEP * order.indexOf(state);
    }

    private static long x(LocalDate day, LocalDate first, LocalDate last) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / whole;
    }

    private static List<Mark> marks(List<Day> days, LocalDate first, LocalDate last) {
        int every = Math.max(1, (days.size() - 1 + MARKS - 1) / MARKS);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < days.size() - 1; i += every) {
            if (days.size() - 1 - i >= every || i == 0) {
                marks.add(new Mark(x(days.get(i).on(), first, last), EsMx.date(days.get(i).on())));
            }
        }
        marks.add(new Mark(x(last, first, last), EsMx.date(last)));
        return marks;
    }

    private static List<Row> rows(List<Day> computed, List<Day> recorded) {
        List<Row> rows = new ArrayList<>();
        for (int i = computed.size() - 1; i >= 0; i--) {
            Day day = computed.get(i);
            StateBadge written = recorded.stream().filter(r -> r.on().equals(day.on())).findFirst()
                    .map(r -> r.state().badge()).orElse(null);
            rows.add(new Row(EsMx.date(day.on()), day.state().badge(), written));
        }
        return rows;
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + (TOP + STEP * RuleState.values().length + 12);
    }

    /** Where the days are written. */
    public int foot() {
        return TOP + STEP * RuleState.values().length + 4;
    }
}
