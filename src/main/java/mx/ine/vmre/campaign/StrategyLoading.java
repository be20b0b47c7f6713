package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyFile.FocusEntry;
import mx.ine.vmre.campaign.StrategyFile.LineEntry;
import mx.ine.vmre.campaign.StrategyFile.RuleEntry;
import mx.ine.vmre.campaign.StrategyFile.SegmentEntry;
import mx.ine.vmre.campaign.StrategyFile.TermEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineRowEntry;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores a whole strategy from its file: the shipped one at the first start, others when an administrator brings them. */
@Service
class StrategyLoading {

    private static final long LOCK = 7_021_905L;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StrategyLoading(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws RuleViolation if the file does not hold together or its key is taken */
    @Transactional
    public String bring(CurrentUser who, InputStream in) throws IOException {
        who.requireAdministrator();
        StrategyFile file = StrategyFile.read(in);
        lock();
        if (exists(file.key())) {
            throw new RuleViolation("campaign.file.taken", file.key());
        }
        store(file);
        return file.key();
    }

    /** Stores the strategy; one with its key that is there already only gets the rules that it never had. */
    @Transactional
    public void ship(StrategyFile file) {
        lock();
        if (!exists(file.key())) {
            store(file);
        } else if (!file.rules().isEmpty()) {
            addRules(file);
        }
    }

    /** For strategies stored before files said rules. */
    private void addRules(StrategyFile file) {
        jdbc.sql("SELECT id FROM campaign.strategy s WHERE key = :key"
                        + " AND NOT EXISTS (SELECT 1 FROM campaign.rule r WHERE r.strategy_id = s.id)")
                .param("key", file.key())
                .query(Long.class)
                .optional()
                .ifPresent(id -> {
                    insertRules(id, file.rules());
                    events.publishEvent(Recorded.of("strategy", id, file.name(), "rulesAdded"));
                    events.publishEvent(new CampaignChanged());
                });
    }

    /** Two applications that start at once on one empty database load it once. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((rs, n) -> n).list();
    }

    private boolean exists(String key) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM campaign.strategy WHERE key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private void store(StrategyFile file) {
        long id = insertStrategy(file);
        file.numerals().forEach((subject, numeral) ->
                insert("INSERT INTO campaign.numeral VALUES (?, ?, ?)", id, subject, numeral));
        for (int i = 0; i < file.legalBasis().size(); i++) {
            var basis = file.legalBasis().get(i);
            insert("INSERT INTO campaign.legal_basis VALUES (?, ?, ?, ?)", id, i + 1, basis.instrument(), basis.says());
        }
        file.stages().forEach(s -> insert(
                "INSERT INTO campaign.stage (strategy_id, number, name, kind, starts, ends, aim, numeral)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id, s.number(), s.name(), s.kind().name(), s.from(), s.to(), s.aim(), s.numeral()));
        file.milestones().forEach(m -> insert(
                "INSERT INTO campaign.milestone (strategy_id, day, name, key_day, source) VALUES (?, ?, ?, ?, ?)",
                id, m.day(), m.name(), m.key(), m.source()));
        file.lines().forEach(line -> insertLine(id, line));
        for (int i = 0; i < file.functions().size(); i++) {
            var function = file.functions().get(i);
            insert("INSERT INTO campaign.area_function VALUES (?, ?, ?, ?)", id, function.area(), i + 1, function.says());
        }
        insertEntities(id, file);
        insertSegments(id, file.segments());
        file.focusPlaces().forEach(place -> insertFocus(id, place));
        insertTimeline(id, file.timeline());
        file.terms().forEach((kind, entries) -> insertTerms(id, kind, entries));
        insertRules(id, file.rules());
        events.publishEvent(Recorded.of("strategy", id, file.name(), "loaded"));
        events.publishEvent(new CampaignChanged());
    }

    private long insertStrategy(StrategyFile file) {
        StrategyParameters set = file.parameters();
        return jdbc.sql(
                        """
                        INSERT INTO campaign.strategy (key, name, title, starts, ends, objective, message, slogan,
                            positioning, perspective, report_due_day, split_tolerance, plan_tolerance, split_base,
                            content_period_days, anchor_site, timeline_note)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(List.of(
                        file.key(), file.name(), file.title(), file.from(), file.to(), file.objective(), file.message(),
                        file.slogan(), file.positioning(), file.perspective(), set.reportDueDay(), set.splitTolerance(),
                        set.planTolerance(), set.splitBase(), set.contentPeriodDays(), set.anchorSite(),
                        file.timeline() == null ? "" : file.timeline().note()))
                .query(Long.class)
                .single();
    }

    private void insertLine(long id, LineEntry line) {
        String name = line.line().name();
        insert("INSERT INTO campaign.line VALUES (?, ?, ?, ?, ?)",
                id, name, line.numeral(), line.summary(), line.objective());
        for (Area area : line.areas()) {
            insert("INSERT INTO campaign.line_area VALUES (?, ?, ?)", id, name, area.name());
        }
        for (int i = 0; i < line.objectives().size(); i++) {
            insert("INSERT INTO campaign.line_objective VALUES (?, ?, ?, ?)", id, name, i + 1, line.objectives().get(i));
        }
    }

    private void insertEntities(long id, StrategyFile file) {
        List<String> known = jdbc.sql("SELECT key FROM campaign.federal_entity").query(String.class).list();
        file.entities().forEach(entity -> {
            require(known.contains(entity.entity()), "entities");
            insert("INSERT INTO campaign.voting_entity (strategy_id, entity_key, offices, provisions, source)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    id, entity.entity(), String.join("\n", entity.offices()), String.join("\n", entity.provisions()),
                    entity.source());
        });
    }

    private void insertSegments(long id, List<SegmentEntry> segments) {
        List<String> known = jdbc.sql("SELECT iso2 FROM campaign.country").query(String.class).list();
        for (int i = 0; i < segments.size(); i++) {
            SegmentEntry segment = segments.get(i);
            require(known.containsAll(segment.countries()), "segments");
            insert("INSERT INTO campaign.segment VALUES (?, ?, ?, ?, ?, ?)",
                    id, segment.key(), segment.name(), segment.share(), i + 1, segment.note());
            segment.countries().forEach(iso2 ->
                    insert("INSERT INTO campaign.segment_country VALUES (?, ?, ?)", id, segment.key(), iso2));
        }
    }

    private void insertFocus(long id, FocusEntry place) {
        for (int i = 0; i < place.names().size(); i++) {
            insert("INSERT INTO campaign.focus_place VALUES (?, ?, ?, ?, ?)",
                    id, place.numeral(), i + 1, place.country(), place.names().get(i));
        }
    }

    private void insertTimeline(long id, TimelineEntry timeline) {
        if (timeline == null) {
            return;
        }
        for (int i = 0; i < timeline.rows().size(); i++) {
            TimelineRowEntry row = timeline.rows().get(i);
            long rowId = jdbc.sql("INSERT INTO campaign.timeline_row (strategy_id, position, heading, name)"
                            + " VALUES (?, ?, ?, ?) RETURNING id")
                    .params(List.of(id, i + 1, row.heading(), row.name()))
                    .query(Long.class)
                    .single();
            for (int cell = 0; cell < timeline.years().size() * 4; cell++) {
                insert("INSERT INTO campaign.timeline_cell VALUES (?, ?, ?, ?)",
                        rowId, timeline.years().get(cell / 4), cell % 4 + 1,
                        row.cells() == null ? null : row.cells().get(cell));
            }
        }
    }

    private void insertTerms(long id, CatalogueKind kind, List<TermEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            TermEntry entry = entries.get(i);
            insert("INSERT INTO campaign.term (strategy_id, kind, code, name, numeral, description, parent_code, position)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    id, kind.name(), entry.code(), entry.name(), entry.numeral(), entry.description(), entry.parent(),
                    i + 1);
        }
    }

    private void insertRules(long id, List<RuleEntry> rules) {
        for (int i = 0; i < rules.size(); i++) {
            RuleEntry rule = rules.get(i);
            insert("INSERT INTO campaign.rule VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id, rule.key(), i + 1, rule.numeral(), rule.area(), rule.name(), rule.says());
            if (rule.set() != null) {
                rule.set().forEach((name, value) ->
                        insert("INSERT INTO campaign.rule_setting VALUES (?, ?, ?, ?)", id, rule.key(), name, value));
            }
        }
    }

    private void insert(String sql, Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new RuleViolation("campaign.file.part", part);
        }
    }
}
