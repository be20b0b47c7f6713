package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.reporting.Figure.Unit;

/** On what the strategy measures its split (Estrategia 7.5), and therefore its rest: pesos or impressions. */
enum RestBase {
    SPEND("spend", Unit.MXN, 2, CampaignFact::spend),
    IMPRESSIONS("impressions", Unit.COUNT, 0, CampaignFact::impressions);

    private final String measure;
    private final Unit unit;
    private final int decimals;
    private final Function<CampaignFact, BigDecimal> value;

    RestBase(String measure, Unit unit, int decimals, Function<CampaignFact, BigDecimal> value) {
        this.measure = measure;
        this.unit = unit;
        this.decimals = decimals;
        this.value = value;
    }

    /** @param splitBase as the strategy's settings or a split's base spell it */
    static RestBase of(String splitBase) {
        return IMPRESSIONS.name().equalsIgnoreCase(splitBase) ? IMPRESSIONS : SPEND;
    }

    String measure() {
        return measure;
    }

    Unit unit() {
        return unit;
    }

    /** Of the smallest part: cents, or whole impressions. */
    int decimals() {
        return decimals;
    }

    Reading sum(List<CampaignFact> facts) {
        BigDecimal sum = Added.sum(facts, value);
        return unit == Unit.MXN ? Reading.money(sum) : Reading.count(sum);
    }

    /** Key of the figure that accumulates it. */
    String toDate() {
        return measure + KeyComparison.TO_DATE;
    }

    String share() {
        return "share-" + toDate();
    }

    /** Key of the figure that the rest is. */
    String rest() {
        return this == SPEND ? "rest-amount" : "rest-" + measure;
    }

    /** Suffix of the message keys that tell it in words of this base. */
    String words() {
        return this == SPEND ? "" : "." + measure;
    }

    /** The largest rest that can be split. */
    BigDecimal most() {
        return Mxn.MAX.amount().setScale(decimals, RoundingMode.DOWN);
    }

    String text(BigDecimal amount) {
        return this == SPEND ? EsMx.amount(amount) : EsMx.number(amount);
    }
}
