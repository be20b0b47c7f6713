package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import mx.ine.vmre.reporting.Figure.Unit;

/**
 * What paid media gave, added up, and every figure that is made of it. What no file says is null, and no figure.
 *
 * @param absence why there is nothing to add up, or null; a declared "sin pauta" is a true 0
 */
record CampaignSums(
        BigDecimal impressions,
        BigDecimal clicks,
        BigDecimal spend,
        BigDecimal conversions,
        List<Long> imports,
        Reading.Absence absence) {

    /** The measures of paid media and how each is made. */
    enum Measure {
        IMPRESSIONS("impressions", Unit.COUNT, s -> Reading.count(s.impressions)),
        CLICKS("clicks", Unit.COUNT, s -> Reading.count(s.clicks)),
        CTR("ctr", Unit.PERCENT, s -> Reading.percent(s.clicks, s.impressions)),
        SPEND("spend", Unit.MXN, s -> Reading.money(s.spend)),
        CPC("cpc", Unit.UNIT_COST, s -> Reading.each(s.spend, s.clicks)),
        CPM("cpm", Unit.UNIT_COST, s -> Reading.each(thousandfold(s.spend), s.impressions)),
        CONVERSIONS("conversions", Unit.COUNT, s -> Reading.count(s.conversions)),
        COST_PER_CONVERSION("cost-per-conversion", Unit.UNIT_COST, s -> Reading.each(s.spend, s.conversions));

        private final String key;
        private final Unit unit;
        private final Function<CampaignSums, Reading> made;

        Measure(String key, Unit unit, Function<CampaignSums, Reading> made) {
            this.key = key;
            this.unit = unit;
            this.made = made;
        }

        String key() {
            return key;
        }
    }

    static CampaignSums of(Collection<CampaignFact> facts, Reading.Absence absence) {
        TreeSet<Long> imports = new TreeSet<>();
        facts.forEach(f -> imports.addAll(f.imports()));
        return new CampaignSums(
                sum(facts, CampaignFact::impressions),
                sum(facts, CampaignFact::clicks),
                sum(facts, CampaignFact::spend),
                sum(facts, CampaignFact::conversions),
                List.copyOf(imports),
                absence);
    }

    /** @param before the same sums of the previous month */
    Figure figure(String place, Measure measure, CampaignSums before) {
        return new Figure(
                place + "." + measure.key, measure.key, measure.unit, reading(measure), before.reading(measure), imports);
    }

    private Reading reading(Measure measure) {
        return absence == null ? measure.made.apply(this) : Reading.absent(absence);
    }

    private static BigDecimal thousandfold(BigDecimal number) {
        return number == null ? null : number.movePointRight(3);
    }

    /** Of what is known; null where there are facts and none of them says it. */
    private static BigDecimal sum(Collection<CampaignFact> facts, Function<CampaignFact, BigDecimal> part) {
        return facts.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(facts.isEmpty() ? BigDecimal.ZERO : null);
    }
}
