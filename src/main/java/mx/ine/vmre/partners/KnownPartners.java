package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mx.ine.vmre.kernel.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KnownPartners implements Partners {

    private final JdbcClient jdbc;

    KnownPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PartnerRef> search(long strategyId, String text, int limit) {
        return jdbc.sql("""
                        SELECT id, name, state FROM partners.partner
                        WHERE strategy_id = :strategy AND state <> 'CLOSED'
                            AND kernel.plain(name) LIKE '%' || kernel.plain(:text) || '%'
                        ORDER BY name, id LIMIT :limit
                        """)
                .param("strategy", strategyId)
                .param("text", SearchText.literal(text))
                .param("limit", limit)
                .query((rs, n) -> PartnerRef.of(rs))
                .list();
    }

    @Override
    public List<PartnerRef> byIds(long strategyId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT id, name, state FROM partners.partner WHERE strategy_id = :strategy AND id = ANY (:ids)"
                        + " ORDER BY name, id")
                .param("strategy", strategyId)
                .param("ids", ids.toArray(Long[]::new))
                .query((rs, n) -> PartnerRef.of(rs))
                .list();
    }

    @Override
    public List<GroupCount> counts(long strategyId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT g.code, g.name, g.numeral, count(p.id) AS total,
                            count(p.id) FILTER (WHERE p.created_on >= :from) AS added,
                            count(p.id) FILTER (WHERE p.state = 'ACTIVE' AND p.active_since <= :to
                                AND p.agreement_ends >= :to) AS active
                        FROM partners.v_kind g
                        LEFT JOIN partners.v_partner p ON p.strategy_id = g.strategy_id AND p.group_code = g.code
                            AND p.created_on <= :to
                        WHERE g.strategy_id = :strategy AND g.group_code IS NULL
                        GROUP BY g.code, g.name, g.numeral, g.position
                        ORDER BY g.position
                        """)
                .param("strategy", strategyId)
                .param("from", from)
                .param("to", to)
                .query(GroupCount.class)
                .list();
    }
}
