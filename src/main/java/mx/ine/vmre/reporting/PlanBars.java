package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;

/** The split drawn: a bar for the actual share, a tick for the plan, a band for the tolerance. */
record PlanBars(List<Bar> bars, List<Tick> ticks, String viewBox, String ticksY) {

    private static final int LEFT = 0;
    private static final int LENGTH = 440;
    private static final int STEP = 54;

    /**
     * @param labelKey message key of the name where data gives none
     * @param planned whether there is a plan to mark
     */
    record Bar(
            String label, String labelKey, String share, String textY, String trackY, String barY, String bandY,
            String width, boolean planned, String bandX, String bandWidth, String planX, String planTo) {

        public boolean worded() {
            return !labelKey.isEmpty();
        }
    }

    record Tick(String x, String css, String text) {}

    static PlanBars of(Split split) {
        BigDecimal end = end(split);
        List<Bar> bars = new ArrayList<>();
        for (Split.Line line : split.lines()) {
            int y = bars.size() * STEP;
            BigDecimal share = line.share().known() ? line.share().value() : BigDecimal.ZERO;
            BigDecimal plan = line.segment() ? line.plan() : BigDecimal.ZERO;
            BigDecimal from = plan.subtract(split.tolerance()).max(BigDecimal.ZERO);
            BigDecimal bandX = at(from, end);
            bars.add(new Bar(
                    line.name(), line.segment() ? "" : "reporting.split." + line.key(), line.share().text(),
                    Px.of(y + 13), Px.of(y + 23), Px.of(y + 27), Px.of(y + 19),
                    Px.of(Px.scaled(share, end, LENGTH)), line.segment(),
                    Px.of(bandX), Px.of(at(plan.add(split.tolerance()).min(end), end).subtract(bandX)),
                    Px.of(at(plan, end)), Px.of(y + 47)));
        }
        int height = bars.size() * STEP + 20;
        List<Tick> ticks = List.of(
                new Tick(Px.of(LEFT), "", EsMx.number(0)),
                new Tick(Px.of(LEFT + LENGTH / 2), "mid",
                        EsMx.number(end.divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_UP))),
                new Tick(Px.of(LEFT + LENGTH), "end", EsMx.number(end)));
        return new PlanBars(List.copyOf(bars), ticks, "0 0 440 " + height, Px.of(height - 4));
    }

    /** The axis ends at the next full twenty percent. */
    private static BigDecimal end(Split split) {
        BigDecimal most = split.lines().stream()
                .flatMap(l -> Stream.of(
                        l.segment() ? l.plan().add(split.tolerance()) : BigDecimal.ZERO,
                        l.share().known() ? l.share().value() : BigDecimal.ZERO))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        BigDecimal twenty = BigDecimal.valueOf(20);
        return most.divide(twenty, 0, RoundingMode.CEILING).multiply(twenty).min(BigDecimal.valueOf(100));
    }

    private static BigDecimal at(BigDecimal percent, BigDecimal end) {
        return Px.scaled(percent, end, LENGTH).add(BigDecimal.valueOf(LEFT));
    }
}
