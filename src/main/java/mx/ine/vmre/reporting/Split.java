package mx.ine.vmre.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.Figure.Unit;

/**
 * Paid media by segment, planned against actual (Estrategia 7.5). Countries of no segment are outside the split; what
 * names no country is to be assigned. Both are part of the base, so that the shares always add up to the whole.
 *
 * @param title planned shares, {@code 70/10/20}
 * @param base what is split: {@code spend} or {@code impressions}
 * @param tolerance percentage points that a segment may leave its plan
 * @param lines segments, then what is outside, then what is to be assigned; the last two only where there is some
 * @param total the whole
 */
record Split(
        SourceStatus.State state, String title, String base, BigDecimal tolerance, List<Line> lines, Figure total) {

    /** Suffix of the message keys that tell what is left in words of the base. */
    public String restWords() {
        return RestBase.of(base).words();
    }

    /** Key of the figure that tells what is left. */
    public String restKey() {
        return RestBase.of(base).rest();
    }

    /** The largest rest that may be asked about. */
    public String restMost() {
        RestBase rest = RestBase.of(base);
        return rest.text(rest.most());
    }

    enum Verdict {
        WITHIN,
        OUTSIDE,
        /** Outside the split: countries of no segment. */
        UNPLANNED,
        /** Names no country. */
        UNASSIGNED,
        /** Nothing to compare. */
        NONE
    }

    /**
     * @param key segment, or {@code other}, {@code unassigned}
     * @param name of the segment, else the empty text
     * @param plan planned share in percent; null for what has none
     * @param share of the whole, with its numerator and denominator
     * @param amount what is split, in pesos or impressions
     * @param points actual less plan, or null
     * @param countries ISO codes that the segment holds; empty for what is none, and in what was frozen before it was told
     */
    record Line(
            String key,
            String name,
            BigDecimal plan,
            Figure share,
            Figure amount,
            BigDecimal points,
            Verdict verdict,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> countries) {

        /** What was frozen before countries were told has none. */
        public Line {
            countries = countries == null ? List.of() : List.copyOf(countries);
        }

        public boolean segment() {
            return plan != null;
        }

        /** Colour of the verdict, which is said in words too. */
        public String css() {
            switch (verdict) {
                case WITHIN:
                    return "s-ok";
                case NONE:
                    return "s-off";
                default:
                    return "s-warn";
            }
        }

        /** Address of its shape in the page's sprite. */
        public String shape() {
            switch (verdict) {
                case WITHIN:
                    return "#s-done";
                case NONE:
                    return "#s-off";
                default:
                    return "#s-obs";
            }
        }

        public String planText() {
            return plan == null ? EsMx.percent(BigDecimal.ZERO) : EsMx.percent(plan);
        }

        public String pointsText() {
            return points == null ? "" : Change.signed(points);
        }
    }

    public String toleranceText() {
        return EsMx.number(tolerance);
    }

    public boolean bySpend() {
        return base.equals(Measure.SPEND.key());
    }

    static Split of(
            CampaignMonths campaigns,
            SourceStatus status,
            List<Segment> segments,
            BigDecimal tolerance,
            boolean byImpressions) {
        Measure measure = byImpressions ? Measure.IMPRESSIONS : Measure.SPEND;
        List<Line> lines = new ArrayList<>();
        Set<String> planned = new HashSet<>();
        for (Segment segment : segments) {
            planned.addAll(segment.countries());
            CampaignMonths part = campaigns.only(f -> segment.countries().contains(f.country()));
            Figure share = share("split." + segment.key(), part, campaigns, measure);
            BigDecimal points = share.known() ? share.value().subtract(segment.share()) : null;
            lines.add(new Line(segment.key(), segment.name(), segment.share().setScale(2), share,
                    part.figure("split." + segment.key(), measure), points, verdict(points, tolerance),
                    segment.countries().stream().sorted().toList()));
        }
        addUnplanned(lines, "other", Verdict.UNPLANNED, campaigns, measure,
                campaigns.only(f -> !f.country().isEmpty() && !planned.contains(f.country())));
        addUnplanned(lines, "unassigned", Verdict.UNASSIGNED, campaigns, measure,
                campaigns.only(f -> f.country().isEmpty()));
        String title = segments.stream()
                .map(s -> EsMx.number(s.share()))
                .collect(Collectors.joining("/"));
        return new Split(status.state(), title, measure.key(), tolerance.setScale(2), List.copyOf(lines),
                campaigns.figure("split.total", measure));
    }

    private static void addUnplanned(
            List<Line> lines, String key, Verdict verdict, CampaignMonths all, Measure measure, CampaignMonths part) {
        if (!part.now().isEmpty()) {
            Figure share = share("split." + key, part, all, measure);
            lines.add(new Line(key, "", null, share, part.figure("split." + key, measure),
                    share.known() ? share.value() : null, verdict, List.of()));
        }
    }

    private static Figure share(String place, CampaignMonths part, CampaignMonths whole, Measure measure) {
        Figure amount = part.figure(place, measure);
        Figure total = whole.figure(place, measure);
        return new Figure(place + ".share", "share-" + measure.key(), Unit.PERCENT,
                of(amount.now(), total.now()), of(amount.before(), total.before()), amount.sources());
    }

    private static Reading of(Reading part, Reading whole) {
        return whole.known() ? Reading.percent(part.value(), whole.value()) : Reading.absent(whole.absence());
    }

    private static Verdict verdict(BigDecimal points, BigDecimal tolerance) {
        if (points == null) {
            return Verdict.NONE;
        }
        return points.abs().compareTo(tolerance) <= 0 ? Verdict.WITHIN : Verdict.OUTSIDE;
    }
}
