package mx.ine.vmre.home;

import java.util.List;

/**
 * The stages of a strategy on one line of time, as geometry: a drawing 1040 wide whose paint is in classes.
 *
 * @param height of the drawing
 * @param toEnd whether a narrow screen opens at its end, because today is there
 * @param today null if today is outside of it
 */
record StageTimeline(
        double height,
        boolean toEnd,
        List<Tick> ticks,
        List<Overlap> overlaps,
        List<Bar> bars,
        List<Milestone> milestones,
        List<Text> texts,
        Today today) {

    static final double WIDTH = 1040;

    /** Size of the drawing, for {@code viewBox}. */
    public String viewBox() {
        return "0 0 1040 " + height;
    }

    /** Where a month begins; its label is empty where there is no room. */
    record Tick(double x, String label, List<Stretch> line) {

        public double labelX() {
            return x + 4;
        }
    }

    /**
     * A stage.
     *
     * @param css {@code c-stage-done}, {@code c-soft} while it runs, {@code c-stage} before it begins
     * @param passed width of what has passed of a running stage, or 0
     */
    record Bar(double x, double y, double width, String css, double passed) {

        static final double HEIGHT = 30;

        public boolean live() {
            return css.equals("c-soft");
        }

        /** The strip along the bar's foot that shows what has passed. */
        public double stripY() {
            return y + HEIGHT - 6;
        }
    }

    /** The frame around days in which stages overlap. */
    record Overlap(double x, double y, double width, double height) {}

    /** A diamond on its day. */
    record Milestone(double x, double y) {

        public String path() {
            return "M" + x + " " + (y - 7) + "l7 7-7 7-7-7z";
        }
    }

    /** @param css classes of the writing: {@code t-ink} or {@code t-2}, and {@code end} if it ends at x */
    record Text(double x, double y, String css, String words) {

        /** A little more than a letter takes on average at this size, so that nothing collides. */
        static final double LETTER = 7.1;

        static double room(String words) {
            return words.length() * LETTER;
        }

        double from() {
            return css.endsWith("end") ? x - room(words) : x;
        }

        double to() {
            return from() + room(words);
        }

        boolean covers(double line) {
            return from() < line && line < to();
        }
    }

    /** A piece of a vertical line. */
    record Stretch(double from, double to) {}

    record Today(double x, Text label, List<Stretch> line) {}
}
