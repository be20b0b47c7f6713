package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.SearchSource;
import mx.ine.vmre.kernel.SearchText;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions by name, key or place, for the search box of the header; the nearest to today first. */
@Component
class ActionSearch implements SearchSource {

    private static final String FOUND = "SELECT id, code, name, line, starts, ends FROM actions.action a"
            + " WHERE strategy_id = :strategy AND " + ActionQuery.SAYS + " ORDER BY starts DESC, id DESC LIMIT :limit";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ActionSearch(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<Hit> search(String text, long planId, int limit) {
        return jdbc.sql(FOUND)
                .param("strategy", planId)
                .param("text", SearchText.literal(text))
                .param("limit", limit)
                .query((rs, n) -> new Hit(
                        "actions.search.kind",
                        rs.getString("name"),
                        rs.getString("code") + " · "
                                + messages.getMessage("campaign.line." + rs.getString("line"), null, EsMx.LOCALE) + " · "
                                + EsMx.date(rs.getObject("starts", java.time.LocalDate.class)),
                        "/acciones/" + rs.getLong("id")))
                .list();
    }
}
