package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mx.ine.vmre.actions.ContentCalendar.Period;
import mx.ine.vmre.actions.ContentPlan.Cell;
import mx.ine.vmre.actions.ContentPlan.Channel;
import mx.ine.vmre.actions.ContentPlan.Head;
import mx.ine.vmre.actions.ContentPlan.Row;
import mx.ine.vmre.actions.ContentPlan.Slot;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content plan: contents counted by the periods to which they belong; what was cancelled belongs to none. */
@Component
class ContentReadings {

    /** Periods in sight at once. */
    static final int SHOWN = 8;

    /** Those that may belong to periods between two days. */
    private static final String CONTENTS = "SELECT action_id, theme, channel, language, starts, ends, period"
            + " FROM actions.v_content WHERE strategy_id = :strategy AND state <> 'CANCELLED'"
            + " AND (period BETWEEN :first AND :last OR starts <= :to AND ends >= :from) ORDER BY action_id";

    private final JdbcClient jdbc;
    private final ContentCalendar calendar;
    private final Catalogues catalogues;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    ContentReadings(
            JdbcClient jdbc,
            ContentCalendar calendar,
            Catalogues catalogues,
            BusinessDate businessDate,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.catalogues = catalogues;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    /** What there is for a theme, a channel and a language in a period. */
    record Counted(int period, String theme, String channel, String language, long pieces, long first) {

        String key() {
            return ContentReadings.key(period, theme, channel, language);
        }

        /** @param later of the same period, theme, channel and language */
        private Counted plus(Counted later) {
            return new Counted(period, theme, channel, language, pieces + later.pieces, first);
        }
    }

    private record Content(
            long actionId, String theme, String channel, String language, LocalDate starts, LocalDate ends,
            Integer period) {

        Counted in(int number) {
            return new Counted(number, theme, channel, language, 1, actionId);
        }
    }

    private static String key(int period, String theme, String channel, String language) {
        return period + "/" + theme + "/" + channel + "/" + language;
    }

    List<Counted> counts(StrategyRef strategy, List<Period> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        ContentPeriods cut = calendar.periods(strategy);
        Map<String, Counted> counts = new LinkedHashMap<>();
        Period first = periods.get(0);
        Period last = periods.get(periods.size() - 1);
        jdbc.sql(CONTENTS)
                .param("strategy", strategy.id())
                .param("first", first.number())
                .param("last", last.number())
                .param("from", first.from())
                .param("to", last.to())
                .query(Content.class)
                .list()
                .forEach(content -> periods.stream()
                        .filter(p -> cut.holds(p.number(), content.period(), content.starts(), content.ends()))
                        .map(p -> content.in(p.number()))
                        .forEach(one -> counts.merge(one.key(), one, Counted::plus)));
        return List.copyOf(counts.values());
    }

    /** The catalogue's entries that can be chosen, of one code only if one is asked for. */
    List<Term> terms(StrategyRef strategy, CatalogueKind kind, String only) {
        List<Term> offered = catalogues.offered(strategy.id(), kind);
        List<Term> one = offered.stream().filter(t -> t.code().equals(only)).toList();
        return one.isEmpty() ? offered : one;
    }

    /** The periods in sight. */
    List<Period> window(StrategyRef strategy, ContentFilter filter) {
        List<Period> all = calendar.of(strategy);
        int first = filter.desde() > 0 ? filter.desde() : current(all) - 1;
        int from = Math.max(1, Math.min(first, all.size() - SHOWN + 1));
        return all.subList(from - 1, Math.min(all.size(), from - 1 + SHOWN));
    }

    private int current(List<Period> all) {
        return all.stream()
                .filter(p -> !p.to().isBefore(businessDate.today()))
                .map(Period::number)
                .findFirst()
                .orElse(all.size());
    }

    ContentPlan plan(StrategyRef strategy, ContentFilter filter, boolean mayPlan) {
        List<Term> themes = terms(strategy, CatalogueKind.THEME, filter.tema());
        List<Term> languages = terms(strategy, CatalogueKind.LANGUAGE, filter.lengua());
        List<Term> channels = terms(strategy, CatalogueKind.CHANNEL, filter.canal());
        List<Term> numbered = terms(strategy, CatalogueKind.CHANNEL, "");
        List<Period> window = window(strategy, filter);
        Map<String, Counted> counts = new HashMap<>();
        List<Integer> filled = new ArrayList<>();
        counts(strategy, window).forEach(c -> {
            counts.put(c.key(), c);
            filled.add(c.period());
        });
        int first = window.get(0).number();
        int last = window.get(window.size() - 1).number();
        return new ContentPlan(
                text("actions.content.range", first, last, EsMx.date(window.get(0).from()),
                        EsMx.date(window.get(window.size() - 1).to())),
                themes.stream().map(t -> new Head(t.name(), languages.size())).toList(),
                themes.stream().flatMap(t -> languages.stream().map(Term::name)).toList(),
                channels.stream()
                        .map(c -> new Channel(String.valueOf(numbered.indexOf(c) + 1), c.name()))
                        .toList(),
                window.stream()
                        .map(p -> new Row(
                                p.number(), EsMx.dayMonth(p.from()) + " – " + EsMx.date(p.to()), when(p),
                                !filled.contains(p.number()),
                                themes.stream()
                                        .flatMap(theme -> languages.stream().map(language -> new Cell(
                                                theme.name() + " · " + language.name(),
                                                channels.stream()
                                                        .map(channel -> slot(
                                                                p, theme, language, channel,
                                                                numbered.indexOf(channel) + 1, counts, mayPlan))
                                                        .toList())))
                                        .toList()))
                        .toList(),
                first == 1 ? null : filter.from(Math.max(1, first - SHOWN)).url(),
                last == calendar.of(strategy).size() ? null : filter.from(first + SHOWN).url());
    }

    private String when(Period period) {
        if (period.to().isBefore(businessDate.today())) {
            return "over";
        }
        return period.from().isAfter(businessDate.today()) ? "ahead" : "now";
    }

    private Slot slot(
            Period period, Term theme, Term language, Term channel, int number, Map<String, Counted> counts,
            boolean mayPlan) {
        Counted found = counts.get(key(period.number(), theme.code(), channel.code(), language.code()));
        if (found != null) {
            return new Slot(
                    String.valueOf(number), channel.name(), EsMx.number(found.pieces()),
                    found.pieces() == 1 ? "/acciones/" + found.first() : list(period));
        }
        boolean begins = mayPlan && !when(period).equals("over");
        return new Slot(
                String.valueOf(number), channel.name(), "",
                begins ? begin(period, theme.code(), language.code(), channel.code()) : null);
    }

    static String list(Period period) {
        return "/acciones?vertiente=digital&desde=" + period.from() + "&hasta=" + period.to();
    }

    /** Where a new content begins, with what is already known of it. */
    static String begin(Period period, String theme, String language, String channel) {
        return "/acciones/nueva?vertiente=digital&periodo=" + period.number() + (theme.isEmpty() ? "" : "&tema=" + theme)
                + (language.isEmpty() ? "" : "&lengua=" + language) + (channel.isEmpty() ? "" : "&canal=" + channel);
    }

    /** One row for each period, theme, language and channel in sight, for taking away. */
    List<List<Object>> lines(StrategyRef strategy, ContentFilter filter) {
        List<Term> themes = terms(strategy, CatalogueKind.THEME, filter.tema());
        List<Term> languages = terms(strategy, CatalogueKind.LANGUAGE, filter.lengua());
        List<Term> channels = terms(strategy, CatalogueKind.CHANNEL, filter.canal());
        List<Period> all = calendar.of(strategy);
        Map<String, Counted> counts = new HashMap<>();
        counts(strategy, all).forEach(c -> counts.put(c.key(), c));
        List<List<Object>> lines = new ArrayList<>();
        IntStream.range(Math.max(0, filter.desde() - 1), all.size()).mapToObj(all::get).forEach(p -> themes.forEach(
                t -> languages.forEach(l -> channels.forEach(c -> {
                    Counted found = counts.get(key(p.number(), t.code(), c.code(), l.code()));
                    lines.add(List.of(
                            p.number(), p.from(), p.to(), t.name(), l.name(), c.name(), found == null ? 0L : found.pieces()));
                }))));
        return lines;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
