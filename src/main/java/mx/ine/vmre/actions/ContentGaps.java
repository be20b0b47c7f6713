package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.actions.ContentCalendar.Period;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the content plan lacks of the days to come, before it happens: periods without content or without the language
 * that accompanies (Estrategia 7.3), months without the permanent theme (3.4), main pieces without their version (4) and
 * one text on several channels (7.1). Which theme and language those are is said by the strategy's rules; what no rule
 * says is not looked for.
 */
@Component
class ContentGaps {

    private static final int MOST = 20;

    private static final String MONTHS = "SELECT n.starts FROM unnest(:froms::text[], :tos::text[]) AS n (starts, ends)"
            + " WHERE NOT EXISTS (SELECT 1 FROM actions.v_content c WHERE c.strategy_id = :strategy"
            + " AND c.state <> 'CANCELLED' AND c.theme IN (:themes) AND c.starts <= n.ends::date"
            + " AND c.ends >= n.starts::date) ORDER BY n.starts";
    private static final String MAIN = "SELECT id, name, code FROM actions.v_action_kept WHERE strategy_id = :strategy"
            + " AND main_piece AND NOT english_version AND NOT :language = ANY (languages)"
            + " AND state IN ('PLANNED', 'APPROVED', 'IN_PROGRESS') AND starts <= :until ORDER BY starts, id LIMIT :most";
    private static final String SAME = "SELECT min(c.name) AS name, string_agg(DISTINCT t.name, ', ' ORDER BY t.name) AS channels"
            + " FROM actions.v_content c JOIN campaign.v_term t ON t.strategy_id = c.strategy_id AND t.kind = 'CHANNEL'"
            + " AND t.code = c.channel WHERE c.strategy_id = :strategy AND c.state <> 'CANCELLED' AND c.ends >= :today"
            + " AND c.starts <= :until GROUP BY kernel.plain(c.name) HAVING count(DISTINCT c.channel) > 1"
            + " ORDER BY 1 LIMIT :most";

    private final JdbcClient jdbc;
    private final ContentReadings readings;
    private final ContentCalendar calendar;
    private final Catalogues catalogues;
    private final RuleParameters rules;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    ContentGaps(
            JdbcClient jdbc,
            ContentReadings readings,
            ContentCalendar calendar,
            Catalogues catalogues,
            RuleParameters rules,
            BusinessDate businessDate,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.calendar = calendar;
        this.catalogues = catalogues;
        this.rules = rules;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    /**
     * Something that will be missing.
     *
     * @param when the days it is about, or the empty text
     * @param url where to see to it, or null
     * @param grave whether nothing at all is there
     */
    record Gap(String when, String what, String url, boolean grave) {}

    private record Main(long id, String name, String code) {}

    private record Same(String name, String channels) {}

    List<Gap> of(StrategyRef strategy, ContentFilter filter, boolean mayPlan) {
        LocalDate today = businessDate.today();
        LocalDate until = today.plusDays(filter.dias());
        return Stream.of(
                        periods(strategy, today, until, mayPlan), months(strategy, today, until),
                        mainPieces(strategy, until), sameTexts(strategy, today, until))
                .flatMap(List::stream)
                .toList();
    }

    private List<Gap> periods(StrategyRef strategy, LocalDate today, LocalDate until, boolean mayPlan) {
        List<Period> ahead = calendar.of(strategy).stream()
                .filter(p -> !p.to().isBefore(today) && !p.from().isAfter(until))
                .toList();
        List<ContentReadings.Counted> counts = readings.counts(strategy, ahead);
        String language = rules.byKey(strategy.id(), "content-periods").flatMap(r -> r.text("language")).orElse("");
        List<Term> themes = catalogues.offered(strategy.id(), CatalogueKind.THEME);
        List<Gap> gaps = new ArrayList<>();
        for (Period period : ahead) {
            List<ContentReadings.Counted> here = counts.stream().filter(c -> c.period() == period.number()).toList();
            String days = text("actions.content.period", period.number()) + ", " + EsMx.date(period.from()) + " – "
                    + EsMx.date(period.to());
            if (here.isEmpty()) {
                gaps.add(new Gap(days, text("actions.content.gap.empty"), begin(period, "", mayPlan), true));
                continue;
            }
            if (!language.isEmpty() && here.stream().noneMatch(c -> c.language().equals(language))) {
                gaps.add(new Gap(
                        days, text("actions.content.gap.language", languageName(strategy, language)),
                        begin(period, language, mayPlan), false));
            }
            Set<String> covered = here.stream().map(ContentReadings.Counted::theme).collect(Collectors.toSet());
            String missing = themes.stream()
                    .filter(t -> !covered.contains(t.code()))
                    .map(Term::name)
                    .collect(Collectors.joining("; "));
            if (!missing.isEmpty()) {
                gaps.add(new Gap(days, text("actions.content.gap.themes", missing), begin(period, "", mayPlan), false));
            }
        }
        return gaps;
    }

    private static String begin(Period period, String language, boolean mayPlan) {
        return mayPlan ? ContentReadings.begin(period, "", language, "") : null;
    }

    private String languageName(StrategyRef strategy, String code) {
        return catalogues.byCode(strategy.id(), CatalogueKind.LANGUAGE, code).map(Term::name).orElse(code);
    }

    private List<Gap> months(StrategyRef strategy, LocalDate today, LocalDate until) {
        List<String> themes = rules.byKey(strategy.id(), "right-to-vote").map(r -> r.codes("themes")).orElse(List.of());
        List<DatePeriod> months = Stream.iterate(
                        YearMonth.from(today), m -> !m.atDay(1).isAfter(until), m -> m.plusMonths(1))
                .flatMap(m -> DatePeriod.of(m).intersection(strategy.period()).stream())
                .toList();
        if (themes.isEmpty() || months.isEmpty()) {
            return List.of();
        }
        String names = themes.stream()
                .map(t -> catalogues.byCode(strategy.id(), CatalogueKind.THEME, t).map(Term::name).orElse(t))
                .collect(Collectors.joining("; "));
        return jdbc.sql(MONTHS)
                .param("strategy", strategy.id())
                .param("froms", months.stream().map(m -> m.from().toString()).toArray(String[]::new))
                .param("tos", months.stream().map(m -> m.to().toString()).toArray(String[]::new))
                .param("themes", themes)
                .query(String.class)
                .list()
                .stream()
                .map(day -> new Gap(
                        EsMx.month(YearMonth.from(LocalDate.parse(day))), text("actions.content.gap.permanent", names), null,
                        true))
                .toList();
    }

    private List<Gap> mainPieces(StrategyRef strategy, LocalDate until) {
        Optional<String> language = rules.byKey(strategy.id(), "english-versions").flatMap(r -> r.text("language"));
        if (language.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(MAIN)
                .param("language", language.get())
                .param("strategy", strategy.id())
                .param("until", until)
                .param("most", MOST)
                .query(Main.class)
                .list()
                .stream()
                .map(m -> new Gap(
                        m.code(), text("actions.content.gap.english", m.name()), "/acciones/" + m.id(), false))
                .toList();
    }

    private List<Gap> sameTexts(StrategyRef strategy, LocalDate today, LocalDate until) {
        return jdbc.sql(SAME)
                .param("strategy", strategy.id())
                .param("today", today)
                .param("until", until)
                .param("most", MOST)
                .query(Same.class)
                .list()
                .stream()
                .map(s -> new Gap("", text("actions.content.gap.same", s.name(), s.channels()), null, false))
                .toList();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
