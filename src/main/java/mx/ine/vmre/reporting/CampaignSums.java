package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mx.ine.vmre.reporting.Figure.Unit;

/**
 * What paid media gave, added up, and every figure that is made of it. What no file says is null, and no figure.
 *
 * @param telling what results cost
 * @param absence why there is nothing to add up, or null; a declared "sin pauta" is a true 0
 */
record CampaignSums(
        BigDecimal impressions,
        BigDecimal clicks,
        BigDecimal spend,
        BigDecimal conversions,
        Telling telling,
        List<Long> imports,
        Reading.Absence absence) {

    /**
     * What was spent on the platforms of which some file tells results: what was spent on the others bought none that
     * anybody counted.
     */
    record Telling(BigDecimal spend, List<Long> imports) {

        static Telling of(List<CampaignFact> facts) {
            return new Telling(sum(facts, CampaignFact::spend), Added.imports(facts, CampaignFact::imports));
        }
    }

    /** The measures of paid media and how each is made. */
    enum Measure {
        IMPRESSIONS("impressions", Unit.COUNT, s -> Reading.count(s.impressions)),
        CLICKS("clicks", Unit.COUNT, s -> Reading.count(s.clicks)),
        CTR("ctr", Unit.PERCENT, s -> Reading.percent(s.clicks, s.impressions)),
        SPEND("spend", Unit.MXN, s -> Reading.money(s.spend)),
        CPC("cpc", Unit.UNIT_COST, s -> Reading.each(s.spend, s.clicks)),
        CPM("cpm", Unit.UNIT_COST, s -> Reading.each(thousandfold(s.spend), s.impressions)),
        CONVERSIONS("conversions", Unit.COUNT, s -> Reading.count(s.conversions)),
        COST_PER_CONVERSION("cost-per-conversion", Unit.UNIT_COST, s -> Reading.each(s.telling.spend, s.conversions));

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

    /**
     * Codes of the platforms that brought facts and no results: each file of theirs has no such column, or none of its
     * rows counts any.
     */
    static Set<String> silent(Collection<CampaignFact> facts) {
        Set<String> silent = new TreeSet<>();
        facts.forEach(f -> silent.add(f.platform()));
        facts.stream().filter(f -> f.conversions() != null).map(CampaignFact::platform).forEach(silent::remove);
        return silent;
    }

    /** Of facts that are all there are of their platforms. */
    static CampaignSums of(Collection<CampaignFact> facts, Reading.Absence absence) {
        return of(facts, silent(facts), absence);
    }

    /** @param silent platforms that tell no results anywhere in the month */
    static CampaignSums of(Collection<CampaignFact> facts, Set<String> silent, Reading.Absence absence) {
        return new CampaignSums(
                sum(facts, CampaignFact::impressions),
                sum(facts, CampaignFact::clicks),
                sum(facts, CampaignFact::spend),
                sum(facts, CampaignFact::conversions),
                Telling.of(facts.stream().filter(f -> !silent.contains(f.platform())).toList()),
                Added.imports(facts, CampaignFact::imports),
                absence);
    }

    /** @param before the same sums of the previous month */
    Figure figure(String place, Measure measure, CampaignSums before) {
        return new Figure(
                place + "." + measure.key, measure.key, measure.unit, reading(measure), before.reading(measure),
                measure == Measure.COST_PER_CONVERSION ? telling.imports : imports);
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
