package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.PartnerActivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in what: the organisations of an action, and the actions of an organisation for its own page. */
@Component
class ActionPartners implements PartnerActivity {

    private static final String OF_ACTION = "SELECT p.id, p.name, p.city, p.region, p.state FROM actions.action_partner x"
            + " JOIN partners.v_partner p ON p.id = x.partner_id WHERE x.action_id = ? ORDER BY p.name, p.id";
    private static final String OF_PARTNER = "SELECT a.id, a.code, a.name, a.state, a.starts, a.ends"
            + " FROM actions.action_partner x JOIN actions.action a ON a.id = x.action_id"
            + " WHERE x.partner_id = ? ORDER BY a.starts DESC, a.id DESC LIMIT ?";

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    ActionPartners(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    List<ActionSheet.PartnerRow> of(long actionId) {
        return jdbc.sql(OF_ACTION)
                .param(actionId)
                .query((rs, n) -> {
                    String city = rs.getString("city");
                    String region = rs.getString("region");
                    String place = city.isEmpty() || region.isEmpty() ? city + region : city + ", " + region;
                    return new ActionSheet.PartnerRow(rs.getLong("id"), rs.getString("name"), place);
                })
                .list();
    }

    @Override
    public List<Link> with(long partnerId, int limit) {
        return jdbc.sql(OF_PARTNER)
                .params(partnerId, limit)
                .query((rs, n) -> {
                    LocalDate starts = rs.getObject("starts", LocalDate.class);
                    LocalDate ends = rs.getObject("ends", LocalDate.class);
                    return new Link(
                            rs.getString("code"),
                            rs.getString("name"),
                            starts.equals(ends) ? EsMx.date(starts) : EsMx.date(starts) + " – " + EsMx.date(ends),
                            ActionState.valueOf(rs.getString("state")).badge(ends.isBefore(businessDate.today())),
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
