package mx.ine.vmre.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A small line of months beside a figure, 92 × 34, without axes. A month without value is a gap, never a 0.
 *
 * @param lines points of each unbroken stretch of months
 * @param lone months with a value between two without
 * @param last the latest month that has a value
 */
record Spark(List<String> lines, List<Point> lone, Point last) {

    private static final double LEFT = 2;
    private static final double WIDTH = 84;
    private static final double TOP = 6;
    private static final double HEIGHT = 23;

    record Point(double x, double y) {}

    /** @param values of consecutive months, null where unknown; null is returned if there are fewer than two to compare */
    static Spark of(List<BigDecimal> values) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        double least = known.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
        double most = known.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
        List<String> lines = new ArrayList<>();
        List<Point> lone = new ArrayList<>();
        List<Point> stretch = new ArrayList<>();
        Point last = null;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                close(stretch, lines, lone);
                continue;
            }
            double share = most == least ? 0.5 : (values.get(i).doubleValue() - least) / (most - least);
            last = new Point(round(LEFT + WIDTH * i / (values.size() - 1)), round(TOP + HEIGHT * (1 - share)));
            stretch.add(last);
        }
        close(stretch, lines, lone);
        return new Spark(lines, lone, last);
    }

    private static void close(List<Point> stretch, List<String> lines, List<Point> lone) {
        if (stretch.size() == 1) {
            lone.add(stretch.get(0));
        } else if (stretch.size() > 1) {
            StringBuilder points = new StringBuilder();
            stretch.forEach(p -> points.append(p.x()).append(',').append(p.y()).append(' '));
            lines.add(points.toString().strip());
        }
        stretch.clear();
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
