package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.actions.ActionSheet.PartnerRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations that take part in an action, as their own module names them. */
@Component
class ActionPartners {

    private final JdbcClient jdbc;

    ActionPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PartnerRow> of(long actionId) {
        return List.of();
    }
}
