package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the strategy asks of a line of its media plans, all of it the strategy's data. */
@Component
class PlanRules {

    /** Days after a line begins until when its note is due, where nobody says otherwise. */
    static final int NOTE_DAYS = 5;

    /** Campaigns that one line may name. */
    static final int MOST_CAMPAIGNS = 50;

    private final Catalogues catalogues;
    private final MediaSplit split;
    private final Strategies strategies;
    private final JdbcClient jdbc;

    PlanRules(Catalogues catalogues, MediaSplit split, Strategies strategies, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.split = split;
        this.strategies = strategies;
        this.jdbc = jdbc;
    }

    /** @param kept what the line already says, which stays good where a catalogue has changed since, or null */
    void check(StrategyRef strategy, LineTerms terms, LineTerms kept) {
        if (!strategy.covers(terms.month())) {
            throw RuleViolation.on("month", "paidmedia.refused.month", EsMx.date(strategy.from()),
                    EsMx.date(strategy.to()));
        }
        boolean samePlatform = kept != null && kept.platform().equals(terms.platform());
        if (!samePlatform && catalogues.offered(strategy.id(), CatalogueKind.PLATFORM).stream()
                .noneMatch(t -> t.code().equals(terms.platform()))) {
            throw RuleViolation.on("platform", "paidmedia.refused.platform");
        }
        boolean sameSegment = kept != null && kept.segment().equals(terms.segment());
        if (!sameSegment && !terms.segment().isEmpty()
                && split.of(strategy.id()).stream().noneMatch(s -> s.key().equals(terms.segment()))) {
            throw RuleViolation.on("segment", "paidmedia.refused.segment");
        }
        Set<String> themes = catalogues.offered(strategy.id(), CatalogueKind.THEME).stream().map(Term::code)
                .collect(Collectors.toSet());
        if (kept != null) {
            themes.addAll(kept.themes());
        }
        if (!themes.containsAll(terms.themes())) {
            throw RuleViolation.on("themes", "paidmedia.refused.theme");
        }
        checkDays(terms);
        if (terms.budget().amount().signum() == 0) {
            throw RuleViolation.on("budget", "paidmedia.refused.budget");
        }
        StrategyParameters set = strategies.parameters(strategy.id());
        if (!set.leadsToAnchor(terms.landing())) {
            throw RuleViolation.on("landing", "paidmedia.refused.landing", set.anchorSite());
        }
    }

    private static void checkDays(LineTerms terms) {
        DatePeriod month = DatePeriod.of(terms.month());
        LocalDate from = terms.period().from();
        LocalDate to = terms.period().to();
        if (!month.contains(from)) {
            throw RuleViolation.on("from", "paidmedia.refused.days", EsMx.date(month.from()), EsMx.date(month.to()));
        }
        if (!month.contains(to)) {
            throw RuleViolation.on("to", "paidmedia.refused.days", EsMx.date(month.from()), EsMx.date(month.to()));
        }
    }

    /**
     * Holds other changes of the strategy's links back until the transaction ends, and refuses campaigns that another
     * line of the month already pays for on the same platform, in the same segment.
     *
     * @param line identifier of the line, or 0 of one to come
     */
    void requireFree(long strategyId, long line, LineTerms terms, Set<String> campaigns) {
        if (campaigns.size() > MOST_CAMPAIGNS) {
            throw RuleViolation.on("campaigns", "paidmedia.refused.campaigns", MOST_CAMPAIGNS);
        }
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('paidmedia.plan_campaign'), :strategy)")
                .param("strategy", Math.toIntExact(strategyId))
                .query((row, n) -> 0)
                .single();
        if (campaigns.isEmpty()) {
            return;
        }
        record Taken(String campaign, String name) {}
        List<Taken> taken = jdbc.sql("""
                        SELECT c.campaign, l.name FROM paidmedia.plan_campaign c
                        JOIN paidmedia.plan_line l ON l.id = c.line_id
                        WHERE c.strategy_id = :strategy AND c.month = :month AND c.platform = :platform
                            AND c.segment = :segment AND c.campaign IN (:campaigns) AND c.line_id <> :line
                        ORDER BY c.campaign LIMIT 1
                        """)
                .param("strategy", strategyId)
                .param("month", terms.month().atDay(1))
                .param("platform", terms.platform())
                .param("segment", terms.segment())
                .param("campaigns", campaigns)
                .param("line", line)
                .query(Taken.class)
                .list();
        if (!taken.isEmpty()) {
            throw RuleViolation.on("campaigns", "paidmedia.refused.taken", taken.get(0).campaign(), taken.get(0).name());
        }
    }
}
