package mx.ine.vmre.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * All that rules look at, read once; the day asked for is part of it, so that many days cost no further reading.
 *
 * @param asOf what happened after it does not count
 * @param terms catalogues of the strategy
 * @param names what any federal entity is called, plain, the longest first
 * @param focus names of preferred places by the numeral that lists them
 * @param sources imports that are stored, by what they hold and the days that they reach
 */
record Facts(
        LocalDate asOf,
        StrategyRef strategy,
        StrategyParameters parameters,
        List<StageRow> stages,
        List<MilestoneRow> milestones,
        Map<CatalogueKind, List<Term>> terms,
        List<Segment> segments,
        List<Entity> entities,
        List<EntityName> names,
        Map<String, List<String>> focus,
        List<ActionFact> actions,
        List<Ally> allies,
        List<Signed> agreements,
        List<PlanLine> plan,
        List<Spent> spent,
        List<Source> sources,
        List<MonthlyReports.Month> reports,
        List<Advice> advices,
        List<Handover> handovers) {

    /** An entity with overseas voting: the offices elected from abroad and the provisions that found it. */
    record Entity(String key, String name, List<String> offices, boolean withProvision) {

        boolean withOffice() {
            return !offices.isEmpty();
        }
    }

    record EntityName(String key, String name) {}

    /**
     * An organisation that was near an agreement.
     *
     * @param lastMadeOn day of its last declaration, or null
     * @param made how many of the three declarations it made
     * @param broken how many of them it broke, which ended its activity
     * @param leftOn since when it is no longer active, or null if it is, never was, or nobody wrote down the day
     */
    record Ally(
            long id,
            String name,
            String state,
            LocalDate activeSince,
            LocalDate lastMadeOn,
            int made,
            int broken,
            LocalDate leftOn) {

        /** What happened after the day does not change how it stood then. */
        boolean activeOn(LocalDate day) {
            return activeSince != null && !activeSince.isAfter(day)
                    && (state.equals("ACTIVE") || leftOn != null && leftOn.isAfter(day));
        }

        boolean leftBy(LocalDate day) {
            return leftOn == null || !leftOn.isAfter(day);
        }

        Evidence evidence() {
            return new Evidence(name, "/organizaciones/" + id);
        }
    }

    record Signed(long partner, String name, LocalDate on) {

        Evidence evidence() {
            return new Evidence(name + " · " + Said.of(on), "/organizaciones/" + partner);
        }
    }

    record PlanLine(
            long id, String name, LocalDate starts, LocalDate ends, String platform, String landing, boolean approved,
            LocalDate noteDue, boolean noted) {

        Evidence evidence() {
            return new Evidence(name, "/medios/" + id);
        }
    }

    /** A deliverable: until when, and on which day it was handed over, or null. */
    record Handover(String name, LocalDate day, LocalDate deliveredOn) {

        boolean deliveredBy(LocalDate asOf) {
            return deliveredOn != null && !deliveredOn.isAfter(asOf);
        }

        Evidence evidence() {
            return new Evidence(name + " · " + Said.of(day), "/estrategia");
        }
    }

    /**
     * A recommendation of an evaluation.
     *
     * @param since first day on which an action answered it, or null
     * @param declinedOn day on which somebody said why not, or null
     */
    record Advice(long id, String code, LocalDate since, LocalDate declinedOn) {

        boolean settledBy(LocalDate asOf) {
            return since != null && !since.isAfter(asOf) || declinedOn != null && !declinedOn.isAfter(asOf);
        }

        Evidence evidence() {
            return new Evidence(code, "/recomendaciones/" + id);
        }
    }

    /** Paid media of a month in a country; amounts are null where no file says them. */
    record Spent(YearMonth month, String country, BigDecimal spend, BigDecimal impressions) {}

    /**
     * What one file says of one month.
     *
     * @param kind what its figures are: {@code MEDIA}, {@code AUDIENCE}, {@code REQUEST}, {@code CONTACT} …
     */
    record Source(long id, String kind, String file, LocalDate from, LocalDate to) {

        boolean reaches(YearMonth month) {
            return new DatePeriod(from, to).overlaps(DatePeriod.of(month));
        }

        Evidence evidence() {
            return new Evidence(file, "/metricas/cargas/" + id);
        }
    }

    Facts on(LocalDate day) {
        return with(day, stages);
    }

    /** The same, had the stage other days. */
    Facts moving(long stageId, DatePeriod wanted) {
        List<StageRow> moved = stages.stream()
                .map(s -> s.id() != stageId ? s : new StageRow(
                        s.id(), s.strategyId(), s.number(), s.name(), s.kind(), wanted.from(), wanted.to(), s.aim()))
                .toList();
        return with(asOf, moved);
    }

    private Facts with(LocalDate day, List<StageRow> staged) {
        return new Facts(day, strategy, parameters, staged, milestones, terms, segments, entities, names, focus, actions,
                allies, agreements, plan, spent, sources, reports, advices, handovers);
    }

    Stream<ActionFact> alive() {
        return actions.stream().filter(ActionFact::alive);
    }

    /** Those that began, and those that begin within so many days: what lies further ahead changes no state. */
    Stream<ActionFact> near(int days) {
        return alive().filter(a -> !a.starts().isAfter(asOf.plusDays(days)));
    }

    Stream<ActionFact> ofKind(Set<String> kinds) {
        return alive().filter(a -> kinds.contains(a.kind()));
    }

    /** @param kind as the strategy's file writes it; none are of a kind that nobody knows */
    List<StageRow> stagesOf(String kind) {
        return stages.stream().filter(s -> s.kind().name().equals(kind)).toList();
    }

    boolean begun() {
        return !asOf.isBefore(strategy.from());
    }

    boolean ended() {
        return asOf.isAfter(strategy.to());
    }

    List<Term> terms(CatalogueKind kind) {
        return terms.getOrDefault(kind, List.of());
    }

    /** Months of the strategy that are over, the first one first. */
    List<YearMonth> monthsOver() {
        return months(YearMonth.from(strategy.from()), YearMonth.from(strategy.to()))
                .filter(m -> m.atEndOfMonth().isBefore(asOf))
                .toList();
    }

    static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return last.isBefore(first)
                ? Stream.of()
                : first.atDay(1).datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1)).map(YearMonth::from);
    }
}
