package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.PartnerActivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions in which an organisation takes part, for that organisation's page. */
@Component
class ActionsWithPartner implements PartnerActivity {

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    ActionsWithPartner(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    @Override
    public List<Link> with(long partnerId, int limit) {
        LocalDate today = businessDate.today();
        return jdbc.sql("""
                        SELECT a.id, a.code, a.name, a.state, a.starts, a.ends
                        FROM actions.action_partner p JOIN actions.action a ON a.id = p.action_id
                        WHERE p.partner_id = ? ORDER BY a.starts DESC, a.id DESC LIMIT ?
                        """)
                .params(partnerId, limit)
                .query((rs, n) -> {
                    LocalDate starts = rs.getObject("starts", LocalDate.class);
                    LocalDate ends = rs.getObject("ends", LocalDate.class);
                    return new Link(
                            rs.getString("code"), rs.getString("name"),
                            starts.equals(ends) ? EsMx.date(starts) : EsMx.date(starts) + " – " + EsMx.date(ends),
                            ActionState.valueOf(rs.getString("state")).badge(ends.isBefore(today)),
                            "/acciones/" + rs.getLong("id"));
                })
                .list();
    }

    @Override
    public long count(long partnerId) {
        return jdbc.sql("SELECT count(*) FROM actions.action_partner WHERE partner_id = ?")
                .param(partnerId)
                .query(Long.class)
                .single();
    }
}
