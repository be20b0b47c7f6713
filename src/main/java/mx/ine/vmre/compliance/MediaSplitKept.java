package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.kernel.EsMx;

/** Paid media are split as the strategy says, within its tolerance, over all months that are over. */
final class MediaSplitKept implements Rule {

    @Override
    public String key() {
        return "media-split";
    }

    @Override
    public int requirement() {
        return 78;
    }

    @Override
    public List<String> may() {
        return List.of();
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NEEDS_PERSON, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Facts.Spent> over = facts.spent().stream()
                .filter(s -> s.month().atEndOfMonth().isBefore(facts.asOf()))
                .toList();
        BigDecimal whole = sum(over, facts);
        if (whole.signum() == 0 || facts.segments().isEmpty()) {
            return Verdict.of(facts.ended() ? NEEDS_PERSON : NOT_YET_DUE, 0, "–", tolerance(facts));
        }
        YearMonth last = over.stream().map(Facts.Spent::month).max(Comparator.naturalOrder()).orElseThrow();
        List<Facts.Spent> lastMonth = over.stream().filter(s -> s.month().equals(last)).toList();
        List<String> off = outside(over, facts);
        List<String> offLast = outside(lastMonth, facts);
        // Once the strategy is over no month follows that could still lead the sum away.
        RuleState state = !off.isEmpty() ? MISSED : !offLast.isEmpty() && !facts.ended() ? AT_RISK : MET;
        List<String> shares = facts.segments().stream().map(s -> said(s, over, facts)).toList();
        return Verdict.of(state, shares, last, tolerance(facts), state == AT_RISK ? offLast : off)
                .with(shares.stream().map(share -> new Evidence(share, "/informes/" + last)));
    }

    private static BigDecimal tolerance(Facts facts) {
        return facts.parameters().splitTolerance();
    }

    private static List<String> outside(List<Facts.Spent> spent, Facts facts) {
        return facts.segments().stream()
                .filter(s -> share(s, spent, facts).subtract(s.share()).abs().compareTo(tolerance(facts)) > 0)
                .map(s -> said(s, spent, facts))
                .toList();
    }

    private static String said(Segment segment, List<Facts.Spent> spent, Facts facts) {
        return segment.name() + " " + EsMx.percent(share(segment, spent, facts)) + " / "
                + EsMx.percent(segment.share());
    }

    private static BigDecimal share(Segment segment, List<Facts.Spent> spent, Facts facts) {
        BigDecimal whole = sum(spent, facts);
        BigDecimal part = sum(spent.stream().filter(s -> segment.countries().contains(s.country())).toList(), facts);
        return whole.signum() == 0 ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Facts.Spent> spent, Facts facts) {
        boolean impressions = "IMPRESSIONS".equals(facts.parameters().splitBase());
        return spent.stream()
                .map(s -> impressions ? s.impressions() : s.spend())
                .filter(n -> n != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
