package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.reporting.FigureTable.Line;

/** A whole of few parts as one bar: the first part solid, the second hatched, the rest pale; told apart in grey too. */
record ShareBar(List<Part> parts) {

    private static final int LENGTH = 500;

    record Part(String labelKey, String x, String width, String kind, String count, String share, String css, String textX) {

        public boolean hatched() {
            return kind.equals("hatched");
        }

        public boolean solid() {
            return kind.equals("solid");
        }
    }

    /** @param table whose first figure is the part and second its share of the month */
    static ShareBar of(FigureTable table) {
        List<Part> parts = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        for (Line line : table.lines()) {
            Figure share = line.figures().get(1);
            if (!share.known() || share.value().signum() == 0) {
                continue;
            }
            BigDecimal width = Px.scaled(share.value(), BigDecimal.valueOf(100), LENGTH);
            boolean first = parts.isEmpty();
            String kind = first ? "solid" : parts.size() == 1 ? "hatched" : "pale";
            parts.add(new Part(line.labelKey(), Px.of(x), Px.of(width), kind,
                    line.figures().get(0).text(), share.text(), first ? "t-ink" : "t-ink end", first ? "0" : "500"));
            x = x.add(width);
        }
        return new ShareBar(parts.size() <= 2 ? List.copyOf(parts) : List.of());
    }

    public boolean blank() {
        return parts.isEmpty();
    }
}
