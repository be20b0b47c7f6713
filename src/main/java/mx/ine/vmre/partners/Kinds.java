package mx.ine.vmre.partners;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Recorded;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of actors of each strategy. A strategy that has none yet gets the shipped one, and may then change its own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Kinds implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Strategies strategies;

    Kinds(JdbcClient jdbc, Strategies strategies) {
        this.jdbc = jdbc;
        this.strategies = strategies;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        strategies.all().stream().map(StrategyRef::id).forEach(this::ship);
    }

    /** A strategy that an administrator brings or creates while the application runs. */
    @EventListener(condition = "#event.type() == 'strategy'"
            + " and {'loaded', 'strategy-created', 'strategy-copied'}.contains(#event.verb())")
    void strategyLoaded(Recorded event) {
        ship(Long.parseLong(event.id()));
    }

    /** One that never was available takes its tree along. */
    @EventListener(condition = "#event.type() == 'strategy' and #event.verb() == 'strategy-discarded'")
    void strategyDiscarded(Recorded event) {
        long strategyId = Long.parseLong(event.id());
        jdbc.sql("DELETE FROM partners.kind WHERE strategy_id = ? AND group_code IS NOT NULL").param(strategyId).update();
        jdbc.sql("DELETE FROM partners.kind WHERE strategy_id = ?").param(strategyId).update();
    }

    private void ship(long strategyId) {
        boolean there = jdbc.sql("SELECT EXISTS (SELECT 1 FROM partners.kind WHERE strategy_id = ?)")
                .param(strategyId)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        int position = 0;
        for (NamedCsvRecord row : shipped()) {
            jdbc.sql("INSERT INTO partners.kind (strategy_id, code, group_code, name, numeral, short_name, position)"
                            + " VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(strategyId, row.getField("clave"), row.getField("grupo"), row.getField("nombre"),
                            row.getField("numeral"), row.getField("corto"), ++position)
                    .update();
        }
    }

    private static List<NamedCsvRecord> shipped() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("partners/tipos.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KindTree of(long strategyId) {
        Map<String, KindTree.Group> groups = new LinkedHashMap<>();
        jdbc.sql("SELECT code, group_code, name, short_name, numeral, retired FROM partners.kind WHERE strategy_id = ?"
                        + " ORDER BY group_code NULLS FIRST, position")
                .param(strategyId)
                .query(rs -> {
                    String group = rs.getString("group_code");
                    if (group == null) {
                        groups.put(rs.getString("code"), new KindTree.Group(
                                rs.getString("code"), rs.getString("name"), rs.getString("short_name"),
                                rs.getString("numeral"), new ArrayList<>()));
                    } else {
                        groups.get(group).kinds().add(new KindTree.Kind(
                                rs.getString("code"), rs.getString("name"), rs.getString("numeral"),
                                rs.getBoolean("retired")));
                    }
                });
        return new KindTree(List.copyOf(groups.values()));
    }
}
