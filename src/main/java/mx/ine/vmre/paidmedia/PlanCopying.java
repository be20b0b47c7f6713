package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the plan of the month before over: an area's own lines, with the campaigns that they name. Approvals and notes are
 * of what ran: the new lines begin without.
 */
@Service
class PlanCopying {

    private final PlanLineRepository lines;
    private final PlanRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PlanCopying(
            PlanLineRepository lines, PlanRules rules, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.lines = lines;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What would be taken over.
     *
     * @param there lines that the month has already, by platform, segment and name
     */
    record Offer(List<Long> ids, BigDecimal budget, int there) {}

    @Transactional(readOnly = true)
    public Offer offer(StrategyRef strategy, YearMonth month, CurrentUser who) {
        who.requireEditor();
        if (!strategy.covers(month) || !strategy.covers(month.minusMonths(1))) {
            throw new NotFound();
        }
        record Found(long id, BigDecimal budget, boolean there) {}
        List<Found> found = jdbc.sql("""
                        SELECT l.id, l.budget, EXISTS (SELECT 1 FROM paidmedia.plan_line n
                            WHERE n.strategy_id = l.strategy_id AND n.month = :month AND n.state = 'PLANNED'
                                AND n.platform = l.platform AND n.segment = l.segment AND n.name = l.name) AS there
                        FROM paidmedia.plan_line l
                        WHERE l.strategy_id = :strategy AND l.month = :before AND l.state = 'PLANNED' AND l.area = :area
                        ORDER BY l.id
                        """)
                .param("strategy", strategy.id())
                .param("month", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .param("area", who.area().name())
                .query(Found.class)
                .list();
        List<Found> wanted = found.stream().filter(f -> !f.there()).toList();
        return new Offer(
                wanted.stream().map(Found::id).toList(),
                wanted.stream().map(Found::budget).reduce(BigDecimal.ZERO, BigDecimal::add),
                found.size() - wanted.size());
    }

    /**
     * @return how many lines the month has now more
     * @throws RuleViolation if there is nothing to take over
     */
    @Transactional
    public int copy(StrategyRef strategy, YearMonth month, CurrentUser who) {
        who.requireEditor();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('paidmedia.copy'), :strategy)")
                .param("strategy", Math.toIntExact(strategy.id()))
                .query((row, n) -> 0)
                .single();
        Offer offer = offer(strategy, month, who);
        if (offer.ids().isEmpty()) {
            throw new RuleViolation("paidmedia.refused.nothingToCopy");
        }
        for (long id : offer.ids()) {
            take(strategy, month, lines.findByIdAndStrategyId(id, strategy.id()).orElseThrow(), who);
        }
        events.publishEvent(new PlanChanged(strategy.id(), month));
        return offer.ids().size();
    }

    private void take(StrategyRef strategy, YearMonth month, PlanLine line, CurrentUser who) {
        LineTerms terms = moved(line.terms(), month);
        rules.check(strategy, terms, line.terms());
        Set<String> taken = taken(strategy.id(), terms);
        Set<String> free = line.campaigns().stream().filter(c -> !taken.contains(c)).collect(Collectors.toSet());
        lines.saveAndFlush(PlanLine.copy(strategy.id(), terms, free, who));
    }

    private Set<String> taken(long strategyId, LineTerms terms) {
        return jdbc.sql("SELECT campaign FROM paidmedia.plan_campaign WHERE strategy_id = :strategy AND month = :month"
                        + " AND platform = :platform AND segment = :segment")
                .param("strategy", strategyId)
                .param("month", terms.month().atDay(1))
                .param("platform", terms.platform())
                .param("segment", terms.segment())
                .query(String.class)
                .set();
    }

    /** The same days of the month, as far as it has them; whole months stay whole. */
    private static LineTerms moved(LineTerms terms, YearMonth month) {
        DatePeriod period = new DatePeriod(
                day(terms.period().from(), terms.month(), month), day(terms.period().to(), terms.month(), month));
        long lag = ChronoUnit.DAYS.between(terms.period().from(), terms.noteDue());
        return new LineTerms(month, terms.platform(), terms.segment(), terms.name(), period, terms.budget(),
                terms.landing(), terms.piece(), period.from().plusDays(lag), terms.remarks(), terms.themes());
    }

    private static LocalDate day(LocalDate day, YearMonth of, YearMonth month) {
        return day.equals(of.atEndOfMonth())
                ? month.atEndOfMonth() : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
