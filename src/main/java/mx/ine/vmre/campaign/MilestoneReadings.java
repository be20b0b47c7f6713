package mx.ine.vmre.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.campaign.StrategySheet.DeliveryCard;
import mx.ine.vmre.campaign.StrategySheet.MilestoneCard;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Typed;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of the strategy's page; of deliverables also whether they were handed over, and how late. */
@Component
class MilestoneReadings {

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    MilestoneReadings(JdbcClient jdbc, BusinessDate businessDate, MessageSource messages) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    List<MilestoneCard> of(long id) {
        return jdbc.sql("SELECT id, day, name, key_day, source, deliverable, delivered_on, delivered_by, evidence"
                        + " FROM campaign.milestone WHERE strategy_id = :id ORDER BY day, name")
                .param("id", id)
                .query((rs, n) -> new MilestoneCard(
                        rs.getLong("id"), EsMx.date(rs.getDate("day").toLocalDate()), rs.getString("name"),
                        rs.getBoolean("key_day"), rs.getString("source"),
                        rs.getBoolean("deliverable") ? delivery(rs) : null))
                .list();
    }

    private DeliveryCard delivery(ResultSet rs) throws SQLException {
        LocalDate on = rs.getDate("delivered_on") == null ? null : rs.getDate("delivered_on").toLocalDate();
        Delivery stands = Delivery.of(rs.getDate("day").toLocalDate(), on, businessDate.today());
        String evidence = rs.getString("evidence");
        String late = stands.days() == 0 ? "" : message("campaign.delivery.days", stands.days());
        String by = on == null ? "" : message("campaign.delivery.by", EsMx.date(on), rs.getString("delivered_by"));
        return new DeliveryCard(stands.state(), (late + " " + by).strip(), evidence, Typed.url(evidence).isPresent());
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
