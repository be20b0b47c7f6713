package mx.ine.vmre.actions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations that take part in an action. */
@Component
class ActionPartners {

    private static final String OF_ACTION = "SELECT p.id, p.name, p.city, p.region, p.state FROM actions.action_partner x"
            + " JOIN partners.v_partner p ON p.id = x.partner_id WHERE x.action_id = ? ORDER BY p.name, p.id";

    private final JdbcClient jdbc;

    ActionPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
