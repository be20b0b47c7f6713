package mx.ine.vmre.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Everything of the strategies that nearly every page asks for, kept in memory: it is small, seldom changed and read
 * all day. A change is seen as soon as its transaction commits.
 */
@Component
class StrategyShelf {

    private final JdbcClient jdbc;
    private final AtomicLong changes = new AtomicLong();
    private volatile Contents contents;

    StrategyShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on the shelf; never changed once made. */
    record Contents(
            List<StrategyRef> strategies,
            List<StrategyRef> preparing,
            Map<Long, Heading> headings,
            Map<Long, StrategyParameters> parameters,
            Map<Long, List<StageRow>> stages,
            Map<Long, List<MilestoneRow>> milestones,
            Map<Long, List<Term>> terms,
            Map<Long, List<Segment>> segments,
            Map<Long, List<String>> votingEntities,
            Map<Long, List<RuleText>> rules,
            Map<Long, Map<String, String>> numerals,
            List<Places.Country> countries,
            Map<String, Places.Country> countryByName,
            List<Places.FederalEntity> entities,
            Map<String, Places.FederalEntity> entityByName) {}

    /** What the header says of a strategy. */
    record Heading(String title, String slogan) {}

    Contents contents() {
        Own own = (Own) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return own.contents();
        }
        Contents current = contents;
        if (current != null) {
            return current;
        }
        long before = changes.get();
        Contents loaded = load();
        synchronized (this) {
            // What was read while somebody changed it may be old: it serves this caller only.
            if (changes.get() == before && !mayBeUndone()) {
                contents = loaded;
            }
        }
        return loaded;
    }

    /** A transaction that writes reads its own changes, and they may yet be rolled back. */
    private static boolean mayBeUndone() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** Once it is committed, and before anybody else looks at what the change means. */
    @EventListener
    void changed(CampaignChanged event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        Own own = (Own) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            own.forget();
            return;
        }
        Own first = new Own();
        TransactionSynchronizationManager.bindResource(this, first);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(StrategyShelf.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(StrategyShelf.this, first);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(StrategyShelf.this);
            }

            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCommit() {
                TransactionSynchronizationManager.unbindResourceIfPossible(StrategyShelf.this);
                StrategyShelf.this.forget();
            }
        });
    }

    /** What a transaction that changed something sees until it ends: its own changes, which nobody else is shown. */
    private final class Own {

        private Contents seen;

        Contents contents() {
            if (seen == null) {
                seen = load();
            }
            return seen;
        }

        void forget() {
            seen = null;
        }
    }

    private synchronized void forget() {
        changes.incrementAndGet();
        contents = null;
    }

    private Contents load() {
        List<Places.Country> countries = jdbc.sql("SELECT iso2, name FROM campaign.country ORDER BY name")
                .query(Places.Country.class)
                .list();
        List<Places.FederalEntity> entities = jdbc.sql("SELECT key, name, abbreviation FROM campaign.federal_entity ORDER BY key")
                .query(Places.FederalEntity.class)
                .list();
        Map<Long, Heading> headings = new LinkedHashMap<>();
        Map<Long, StrategyParameters> parameters = new LinkedHashMap<>();
        List<StrategyRef> preparing = new ArrayList<>();
        List<StrategyRef> strategies = new ArrayList<>();
        Map<Long, Map<String, String>> numerals = new LinkedHashMap<>();
        jdbc.sql("SELECT s.*, ARRAY(SELECT n.subject FROM campaign.numeral n WHERE n.strategy_id = s.id"
                        + " ORDER BY n.subject) AS subjects, ARRAY(SELECT n.numeral FROM campaign.numeral n"
                        + " WHERE n.strategy_id = s.id ORDER BY n.subject) AS numerals"
                        + " FROM campaign.strategy s ORDER BY s.starts, s.id")
                .query(rs -> {
                    long id = rs.getLong("id");
                    numerals.put(id, numerals(rs));
                    headings.put(id, new Heading(rs.getString("title"), rs.getString("slogan")));
                    parameters.put(id, new StrategyParameters(
                            rs.getInt("report_due_day"), rs.getBigDecimal("split_tolerance"),
                            rs.getBigDecimal("plan_tolerance"), rs.getString("split_base"), rs.getInt("content_period_days"), rs.getString("anchor_site")));
                    (rs.getString("state").equals("PREPARING") ? preparing : strategies).add(new StrategyRef(
                            id, rs.getString("key"), rs.getString("name"),
                            rs.getDate("starts").toLocalDate(), rs.getDate("ends").toLocalDate()));
                });
        return new Contents(
                List.copyOf(strategies), List.copyOf(preparing), headings, parameters, stages(), milestones(), terms(),
                segments(), votingEntities(), rules(), numerals, countries,
                byAlias("SELECT alias, iso2 FROM campaign.country_alias",
                        countries.stream().collect(Collectors.toMap(Places.Country::iso2, c -> c))),
                entities, byAlias("SELECT alias, entity_key FROM campaign.federal_entity_alias",
                        entities.stream().collect(Collectors.toMap(Places.FederalEntity::key, e -> e))));
    }

    private Map<Long, List<StageRow>> stages() {
        return jdbc
                .sql("SELECT * FROM campaign.stage ORDER BY strategy_id, number")
                .query((rs, n) -> new StageRow(
                        rs.getLong("id"), rs.getLong("strategy_id"), rs.getInt("number"), rs.getString("name"),
                        StageKind.valueOf(rs.getString("kind")), rs.getDate("starts").toLocalDate(),
                        rs.getDate("ends").toLocalDate(), rs.getString("aim")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StageRow::strategyId));
    }

    private Map<Long, List<MilestoneRow>> milestones() {
        return jdbc
                .sql("SELECT id, strategy_id, day, name, key_day FROM campaign.milestone ORDER BY day, name")
                .query((rs, n) -> new MilestoneRow(
                        rs.getLong("id"), rs.getLong("strategy_id"), rs.getDate("day").toLocalDate(),
                        rs.getString("name"), rs.getBoolean("key_day")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(MilestoneRow::strategyId));
    }

    private Map<Long, List<Term>> terms() {
        return jdbc
                .sql("SELECT * FROM campaign.term ORDER BY strategy_id, kind, position, id")
                .query((rs, n) -> new Term(
                        rs.getLong("id"), rs.getLong("strategy_id"), CatalogueKind.valueOf(rs.getString("kind")),
                        rs.getString("code"), rs.getString("name"), rs.getString("numeral"), rs.getBoolean("retired")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Term::strategyId));
    }

    private Map<Long, List<Segment>> segments() {
        Map<String, Set<String>> countries = new LinkedHashMap<>();
        jdbc.sql("SELECT strategy_id, segment_key, iso2 FROM campaign.segment_country ORDER BY iso2")
                .query(rs -> {
                    countries.computeIfAbsent(rs.getLong(1) + "/" + rs.getString(2), k -> new LinkedHashSet<>())
                            .add(rs.getString(3));
                });
        record Owned(long strategyId, Segment segment) {}
        return jdbc
                .sql("SELECT strategy_id, key, name, share FROM campaign.segment ORDER BY strategy_id, position")
                .query((rs, n) -> new Owned(rs.getLong(1), new Segment(
                        rs.getString(2), rs.getString(3), rs.getBigDecimal(4),
                        countries.getOrDefault(rs.getLong(1) + "/" + rs.getString(2), Set.of()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::strategyId, Collectors.mapping(Owned::segment, Collectors.toList())));
    }

    private Map<Long, List<String>> votingEntities() {
        record Owned(long strategyId, String key) {}
        return jdbc
                .sql("SELECT strategy_id, entity_key AS key FROM campaign.voting_entity ORDER BY strategy_id, entity_key")
                .query(Owned.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::strategyId, Collectors.mapping(Owned::key, Collectors.toList())));
    }

    private Map<Long, List<RuleText>> rules() {
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        jdbc.sql("SELECT strategy_id, rule_key, name, value FROM campaign.rule_setting").query(rs -> {
            settings.computeIfAbsent(rs.getLong(1) + "/" + rs.getString(2), k -> new LinkedHashMap<>())
                    .put(rs.getString(3), rs.getString(4));
        });
        record Owned(long strategyId, RuleText rule) {}
        return jdbc
                .sql("SELECT strategy_id, key, numeral, area, name, says FROM campaign.rule ORDER BY strategy_id, position")
                .query((rs, n) -> new Owned(rs.getLong(1), new RuleText(
                        rs.getString(2), rs.getString(3), area(rs.getString(4)), rs.getString(5), rs.getString(6),
                        settings.getOrDefault(rs.getLong(1) + "/" + rs.getString(2), Map.of()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::strategyId, Collectors.mapping(Owned::rule, Collectors.toList())));
    }

    /** Where the document says each thing, from two columns of the same order. */
    private static Map<String, String> numerals(ResultSet rs) throws SQLException {
        String[] subjects = (String[]) rs.getArray("subjects").getArray();
        String[] numerals = (String[]) rs.getArray("numerals").getArray();
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < subjects.length; i++) {
            said.put(subjects[i], numerals[i]);
        }
        return said;
    }

    /** Nobody alone answers for what the working group does. */
    private static Area area(String name) {
        return name.equals("GROUP") ? null : Area.valueOf(name);
    }

    private <T> Map<String, T> byAlias(String constantSql, Map<String, T> byKey) {
        Map<String, T> found = new LinkedHashMap<>();
        jdbc.sql(constantSql).query(rs -> {
            found.put(rs.getString(1), byKey.get(rs.getString(2)));
        });
        return found;
    }
}
