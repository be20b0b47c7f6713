package mx.ine.vmre.partners;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations of the same name, whatever the accents, case and punctuation. */
@Component
class NameTwins {

    private final JdbcClient jdbc;

    NameTwins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param except identifier of the organisation that asks, or 0 */
    List<PartnerRef> of(long strategyId, String name, long except) {
        return jdbc.sql("SELECT id, name, state FROM partners.partner WHERE strategy_id = ?"
                        + " AND name_key = partners.name_key(?) AND id <> ? ORDER BY id LIMIT 5")
                .params(strategyId, name, except)
                .query((rs, n) -> PartnerRef.of(rs))
                .list();
    }
}
