package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategySheet.AreaCard;
import mx.ine.vmre.campaign.StrategySheet.Basis;
import mx.ine.vmre.campaign.StrategySheet.Cell;
import mx.ine.vmre.campaign.StrategySheet.EntityCard;
import mx.ine.vmre.campaign.StrategySheet.Focus;
import mx.ine.vmre.campaign.StrategySheet.LineCard;
import mx.ine.vmre.campaign.StrategySheet.SegmentCard;
import mx.ine.vmre.campaign.StrategySheet.Setting;
import mx.ine.vmre.campaign.StrategySheet.Shelf;
import mx.ine.vmre.campaign.StrategySheet.TermCard;
import mx.ine.vmre.campaign.StrategySheet.Timeline;
import mx.ine.vmre.campaign.StrategySheet.TimelineRow;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of a strategy, in a fixed number of statements. */
@Service
class StrategyReadings {

    private static final List<CatalogueKind> ON_THE_PAGE = List.of(
            CatalogueKind.OBJECTIVE, CatalogueKind.PLATFORM, CatalogueKind.CHANNEL, CatalogueKind.THEME, CatalogueKind.MATERIAL,
            CatalogueKind.OUTREACH_ACTIVITY, CatalogueKind.PRESS_ROUTE);

    private final JdbcClient jdbc;
    private final StageCalendar calendar;
    private final MediaSplit split;
    private final Places places;
    private final Strategies strategies;
    private final MilestoneReadings milestones;

    StrategyReadings(
            JdbcClient jdbc,
            StageCalendar calendar,
            MediaSplit split,
            Places places,
            Strategies strategies,
            MilestoneReadings milestones) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.split = split;
        this.places = places;
        this.strategies = strategies;
        this.milestones = milestones;
    }

    @Transactional(readOnly = true)
    public StrategySheet sheet(CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        long id = strategy.id();
        Words words = jdbc.sql("SELECT title, objective, message, slogan, positioning, perspective, timeline_note"
                        + " FROM campaign.strategy WHERE id = :id")
                .param("id", id)
                .query(Words.class)
                .single();
        Map<String, String> numerals = numerals(id);
        Map<CatalogueKind, List<TermCard>> terms = terms(id);
        return new StrategySheet(
                words.title(),
                period(strategy.period()),
                words.objective(),
                words.message(),
                words.slogan(),
                words.positioning(),
                terms.getOrDefault(CatalogueKind.AUDIENCE, List.of()),
                words.perspective(),
                calendar.stages(strategy),
                calendar.today(strategy),
                milestones.of(id),
                lines(id),
                entities(id),
                legalBasis(id),
                areas(id),
                ON_THE_PAGE.stream()
                        .map(kind -> new Shelf(kind, terms.getOrDefault(kind, List.of())))
                        .filter(shelf -> !shelf.terms().isEmpty())
                        .toList(),
                segments(id),
                focus(id),
                timeline(id, words.timelineNote()),
                settings(strategy, numerals),
                numerals);
    }

    private record Words(
            String title, String objective, String message, String slogan, String positioning, String perspective,
            String timelineNote) {}

    private Map<String, String> numerals(long id) {
        Map<String, String> numerals = new LinkedHashMap<>();
        jdbc.sql("SELECT subject, numeral FROM campaign.numeral WHERE strategy_id = :id")
                .param("id", id)
                .query(rs -> {
                    numerals.put(rs.getString(1), rs.getString(2));
                });
        return numerals;
    }

    private List<LineCard> lines(long id) {
        Map<String, List<String>> objectives = grouped(
                "SELECT line, objective FROM campaign.line_objective WHERE strategy_id = :id ORDER BY line, position", id);
        Map<String, List<String>> areas =
                grouped("SELECT line, area FROM campaign.line_area WHERE strategy_id = :id ORDER BY line, area", id);
        return jdbc
                .sql("SELECT line, numeral, summary, objective FROM campaign.line WHERE strategy_id = :id")
                .param("id", id)
                .query((rs, n) -> new LineCard(
                        ActionLine.valueOf(rs.getString("line")),
                        rs.getString("numeral"),
                        areas.getOrDefault(rs.getString("line"), List.of()).stream()
                                .map(a -> Area.valueOf(a).label())
                                .toList(),
                        rs.getString("summary"),
                        rs.getString("objective"),
                        objectives.getOrDefault(rs.getString("line"), List.of())))
                .list()
                .stream()
                .sorted(Comparator.comparing(LineCard::line))
                .toList();
    }

    private List<EntityCard> entities(long id) {
        Map<String, List<String>> dates = new LinkedHashMap<>();
        jdbc.sql("SELECT entity_key, name, starts, ends FROM campaign.entity_date WHERE strategy_id = :id ORDER BY starts")
                .param("id", id)
                .query(rs -> {
                    LocalDate from = rs.getDate("starts").toLocalDate();
                    LocalDate to = rs.getDate("ends").toLocalDate();
                    dates.computeIfAbsent(rs.getString(1), k -> new ArrayList<>())
                            .add(rs.getString(2) + ": "
                                    + (from.equals(to) ? EsMx.date(from) : period(new DatePeriod(from, to))));
                });
        return jdbc.sql("SELECT v.entity_key, e.name, v.offices, v.provisions, v.source FROM campaign.voting_entity v"
                        + " JOIN campaign.federal_entity e ON e.key = v.entity_key WHERE v.strategy_id = :id ORDER BY e.name")
                .param("id", id)
                .query((rs, n) -> new EntityCard(
                        rs.getString("entity_key"), rs.getString("name"), lines(rs.getString("offices")),
                        lines(rs.getString("provisions")), rs.getString("source"),
                        dates.getOrDefault(rs.getString("entity_key"), List.of())))
                .list();
    }

    private List<Basis> legalBasis(long id) {
        return jdbc.sql("SELECT instrument, says FROM campaign.legal_basis WHERE strategy_id = :id ORDER BY position")
                .param("id", id)
                .query(Basis.class)
                .list();
    }

    private List<AreaCard> areas(long id) {
        Map<String, List<String>> functions = grouped(
                "SELECT area, says FROM campaign.area_function WHERE strategy_id = :id ORDER BY position", id);
        return functions.entrySet().stream()
                .map(e -> e.getKey().equals("GROUP")
                        ? new AreaCard(true, "", e.getValue())
                        : new AreaCard(false, Area.valueOf(e.getKey()).label(), e.getValue()))
                .toList();
    }

    private Map<CatalogueKind, List<TermCard>> terms(long id) {
        record Owned(CatalogueKind kind, TermCard card) {}
        return jdbc
                .sql("SELECT kind, name, numeral, description, parent_code FROM campaign.term"
                        + " WHERE strategy_id = :id AND NOT retired ORDER BY kind, position, id")
                .param("id", id)
                .query((rs, n) -> new Owned(
                        CatalogueKind.valueOf(rs.getString("kind")),
                        new TermCard(
                                rs.getString("name"), rs.getString("numeral"), lines(rs.getString("description")),
                                rs.getString("parent_code") != null)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::kind, Collectors.mapping(Owned::card, Collectors.toList())));
    }

    private List<SegmentCard> segments(long id) {
        Map<String, String> notes = new LinkedHashMap<>();
        jdbc.sql("SELECT key, note FROM campaign.segment WHERE strategy_id = :id").param("id", id).query(rs -> {
            notes.put(rs.getString(1), rs.getString(2));
        });
        return split.of(id).stream()
                .map(s -> new SegmentCard(
                        s.name(), EsMx.percent(s.share()), s.share().toPlainString(),
                        s.countries().stream()
                                .flatMap(iso2 -> places.countryByIso(iso2).stream())
                                .map(Places.Country::name)
                                .toList(),
                        notes.getOrDefault(s.key(), "")))
                .toList();
    }

    private List<Focus> focus(long id) {
        return grouped("SELECT numeral, name FROM campaign.focus_place WHERE strategy_id = :id ORDER BY numeral, position", id)
                .entrySet()
                .stream()
                .map(e -> new Focus(e.getKey(), e.getValue()))
                .toList();
    }

    private Timeline timeline(long id, String note) {
        record Read(long row, String heading, String name, int year, Boolean planned) {}
        List<Read> cells = jdbc.sql("SELECT r.id, r.heading, r.name, c.year, c.planned FROM campaign.timeline_row r"
                        + " JOIN campaign.timeline_cell c ON c.row_id = r.id WHERE r.strategy_id = :id"
                        + " ORDER BY r.position, c.year, c.quarter")
                .param("id", id)
                .query((rs, n) -> new Read(
                        rs.getLong(1), rs.getString(2), rs.getString(3), rs.getInt(4), (Boolean) rs.getObject(5)))
                .list();
        Map<Long, List<Read>> byRow =
                cells.stream().collect(Collectors.groupingBy(Read::row, LinkedHashMap::new, Collectors.toList()));
        List<TimelineRow> rows = new ArrayList<>();
        String last = "";
        for (List<Read> row : byRow.values()) {
            String heading = row.get(0).heading();
            rows.add(new TimelineRow(
                    heading.equals(last) ? "" : heading, row.get(0).name(),
                    row.stream().map(r -> cell(r.planned())).toList()));
            last = heading;
        }
        return new Timeline(note, cells.stream().map(Read::year).distinct().toList(), rows);
    }

    private static Cell cell(Boolean planned) {
        if (planned == null) {
            return new Cell("campaign.timeline.unknown", "muted");
        }
        return planned ? new Cell("campaign.timeline.yes", "strong") : new Cell("campaign.timeline.no", "muted");
    }

    private List<Setting> settings(StrategyRef strategy, Map<String, String> numerals) {
        StrategyParameters set = strategies.parameters(strategy.id());
        return List.of(
                setting("period", period(strategy.period()), null, numerals),
                setting("reportDueDay", String.valueOf(set.reportDueDay()), null, numerals),
                setting("splitTolerance", EsMx.amount(set.splitTolerance()), null, numerals),
                setting("planTolerance", EsMx.amount(set.planTolerance()), null, numerals),
                setting("splitBase", "", "campaign.base." + set.splitBase(), numerals),
                setting("contentPeriodDays", String.valueOf(set.contentPeriodDays()), null, numerals),
                setting("anchorSite", set.anchorSite(), null, numerals));
    }

    private static Setting setting(String name, String value, String valueKey, Map<String, String> numerals) {
        return new Setting("campaign.setting." + name, value, valueKey, numerals.getOrDefault(name, ""));
    }

    private Map<String, List<String>> grouped(String constantSql, long id) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        jdbc.sql(constantSql).param("id", id).query(rs -> {
            found.computeIfAbsent(rs.getString(1), k -> new ArrayList<>()).add(rs.getString(2));
        });
        return found;
    }

    private static String period(DatePeriod period) {
        return EsMx.date(period.from()) + " – " + EsMx.date(period.to());
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
