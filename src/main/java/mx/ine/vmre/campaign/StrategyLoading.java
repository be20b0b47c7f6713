package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyFile.EntityEntry;
import mx.ine.vmre.campaign.StrategyFile.TermEntry;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores a whole strategy: the shipped one at the first start, others when an administrator brings or begins them. */
@Service
class StrategyLoading {

    private static final long LOCK = 7_021_905L;

    private final JdbcClient jdbc;
    private final StrategyParts parts;
    private final ApplicationEventPublisher events;

    StrategyLoading(JdbcClient jdbc, StrategyParts parts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.events = events;
    }

    /** The history's word for a strategy that a file brought, whole or to go on writing. */
    static final String LOADED = "loaded";

    /** @throws RuleViolation if the file does not hold together, lacks what every strategy has, or its key is taken */
    @Transactional
    public String bring(CurrentUser who, InputStream in) throws IOException {
        StrategyFile file = StrategyJson.read(in);
        StrategyGaps.refuseUnfinished(file);
        begin(who, file, false, LOADED);
        return file.key();
    }

    /**
     * Stores a strategy that was not there.
     *
     * @param preparing whether only administrators are to see it for now
     * @param verb how its history says that it came to be
     * @throws RuleViolation if its key is taken
     */
    @Transactional
    public void begin(CurrentUser who, StrategyFile file, boolean preparing, String verb) {
        who.requireAdministrator();
        lock();
        if (exists(file.key())) {
            throw RuleViolation.on("key", "campaign.file.taken", file.key());
        }
        store(file, preparing, verb);
    }

    /** Stores the strategy; one with its key that is there already only gets what it never had. */
    @Transactional
    public void ship(StrategyFile file) {
        lock();
        if (!exists(file.key())) {
            store(file, false, LOADED);
            return;
        }
        addCatalogues(file);
        addAliases(file);
        if (!file.rules().isEmpty()) {
            addRules(file);
        }
    }

    /** For strategies stored before there was a catalogue of some kind: entries are retired, never taken away. */
    private void addCatalogues(StrategyFile file) {
        Long id = jdbc.sql("SELECT id FROM campaign.strategy WHERE key = :key")
                .param("key", file.key()).query(Long.class).single();
        Set<String> kept = new HashSet<>(jdbc.sql("SELECT DISTINCT kind FROM campaign.term WHERE strategy_id = :id")
                .param("id", id).query(String.class).list());
        Map<CatalogueKind, List<TermEntry>> missing = new EnumMap<>(CatalogueKind.class);
        file.terms().forEach((kind, entries) -> {
            if (!entries.isEmpty() && !kept.contains(kind.name())) {
                missing.put(kind, entries);
            }
        });
        if (!missing.isEmpty()) {
            missing.forEach((kind, entries) -> insertTerms(id, kind, entries));
            events.publishEvent(Recorded.of("strategy", id, file.name(), "cataloguesAdded"));
            events.publishEvent(new CampaignChanged());
        }
    }

    /** For strategies stored before catalogues said by what other names files call their entries. */
    private void addAliases(StrategyFile file) {
        jdbc.sql("SELECT id FROM campaign.strategy s WHERE key = :key AND NOT EXISTS"
                        + " (SELECT 1 FROM campaign.term t WHERE t.strategy_id = s.id AND t.aliases <> '')")
                .param("key", file.key())
                .query(Long.class)
                .optional()
                .filter(id -> setAliases(id, file) > 0)
                .ifPresent(id -> {
                    events.publishEvent(Recorded.of("strategy", id, file.name(), "aliasesAdded"));
                    events.publishEvent(new CampaignChanged());
                });
    }

    private int setAliases(long id, StrategyFile file) {
        int changed = 0;
        for (Map.Entry<CatalogueKind, List<TermEntry>> of : file.terms().entrySet()) {
            for (TermEntry entry : of.getValue()) {
                changed += entry.aliases().isEmpty() ? 0 : jdbc.sql(
                                "UPDATE campaign.term SET aliases = ? WHERE strategy_id = ? AND kind = ? AND code = ?")
                        .params(List.of(String.join("\n", entry.aliases()), id, of.getKey().name(), entry.code()))
                        .update();
            }
        }
        return changed;
    }

    /** For strategies stored before files said rules. */
    private void addRules(StrategyFile file) {
        jdbc.sql("SELECT id FROM campaign.strategy s WHERE key = :key"
                        + " AND NOT EXISTS (SELECT 1 FROM campaign.rule r WHERE r.strategy_id = s.id)")
                .param("key", file.key())
                .query(Long.class)
                .optional()
                .ifPresent(id -> {
                    parts.rules(id, file.rules());
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

    private void store(StrategyFile file, boolean preparing, String verb) {
        long id = insertStrategy(file, preparing);
        parts.numerals(id, file.numerals());
        parts.legalBasis(id, file.legalBasis());
        file.stages().forEach(s -> insert(
                "INSERT INTO campaign.stage (strategy_id, number, name, kind, starts, ends, aim, numeral)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id, s.number(), s.name(), s.kind().name(), s.from(), s.to(), s.aim(), s.numeral()));
        file.milestones().forEach(m -> insert(
                "INSERT INTO campaign.milestone (strategy_id, day, name, key_day, source, deliverable)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id, m.day(), m.name(), m.key(), m.source(), m.isDeliverable()));
        parts.lines(id, file.lines());
        parts.functions(id, file.functions());
        insertEntities(id, file);
        parts.segments(id, file.segments());
        parts.focusPlaces(id, file.focusPlaces());
        file.terms().forEach((kind, entries) -> insertTerms(id, kind, entries));
        parts.timeline(id, file.timeline());
        parts.rules(id, file.rules());
        events.publishEvent(Recorded.of("strategy", id, file.name(), verb));
        events.publishEvent(new CampaignChanged());
    }

    private long insertStrategy(StrategyFile file, boolean preparing) {
        StrategyParameters set = file.parameters();
        return jdbc.sql(
                        """
                        INSERT INTO campaign.strategy (key, name, title, starts, ends, objective, message, slogan,
                            positioning, perspective, report_due_day, split_tolerance, plan_tolerance, split_base,
                            content_period_days, anchor_site, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(List.of(
                        file.key(), file.name(), file.title(), file.from(), file.to(), file.objective(), file.message(),
                        file.slogan(), file.positioning(), file.perspective(), set.reportDueDay(), set.splitTolerance(),
                        set.planTolerance(), set.splitBase(), set.contentPeriodDays(), set.anchorSite(),
                        preparing ? "PREPARING" : "AVAILABLE"))
                .query(Long.class)
                .single();
    }

    private void insertEntities(long id, StrategyFile file) {
        List<String> known = jdbc.sql("SELECT key FROM campaign.federal_entity").query(String.class).list();
        for (EntityEntry entity : file.entities()) {
            if (!known.contains(entity.entity())) {
                throw new RuleViolation("campaign.file.part", "entities");
            }
            insert("INSERT INTO campaign.voting_entity (strategy_id, entity_key, offices, provisions, source)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    id, entity.entity(), String.join("\n", entity.offices()), String.join("\n", entity.provisions()),
                    entity.source());
            entity.dates().forEach(date -> insert(
                    "INSERT INTO campaign.entity_date (strategy_id, entity_key, kind, name, starts, ends, source)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id, entity.entity(), date.kind().name(), date.name(), date.from(), date.to(), date.source()));
        }
    }

    private void insertTerms(long id, CatalogueKind kind, List<TermEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            TermEntry entry = entries.get(i);
            insert("INSERT INTO campaign.term"
                            + " (strategy_id, kind, code, name, numeral, description, aliases, parent_code, position, retired)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id, kind.name(), entry.code(), entry.name(), entry.numeral(), entry.description(),
                    String.join("\n", entry.aliases()), entry.parent(), i + 1, entry.isRetired());
        }
    }

    private void insert(String sql, Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }
}
