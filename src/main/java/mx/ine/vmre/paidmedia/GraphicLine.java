package mx.ine.vmre.paidmedia;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who keeps the graphic line: the areas that the strategy charges with dissemination, of which it is a part (Estrategia
 * 4.4, 4.5, 7.2, 7.5).
 */
@Component
class GraphicLine {

    /** The line of which the graphic line is a part. */
    static final String LINE = "DISSEMINATION";

    private final JdbcClient jdbc;

    GraphicLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Area> keepers(long strategyId) {
        List<Area> areas = jdbc.sql("SELECT area FROM campaign.v_line_area WHERE strategy_id = :strategy AND line = :line")
                .param("strategy", strategyId)
                .param("line", LINE)
                .query((row, n) -> Area.valueOf(row.getString("area")))
                .list();
        return areas.isEmpty() ? Set.of() : EnumSet.copyOf(areas);
    }

    boolean isKeeper(CurrentUser who, long strategyId) {
        return who.isEditor() && keepers(strategyId).contains(who.area());
    }

    /** @throws AccessDeniedException unless this is an editor of such an area */
    void requireKeeper(CurrentUser who, long strategyId) {
        if (!isKeeper(who, strategyId)) {
            throw new AccessDeniedException("only whoever keeps the graphic line decides on it");
        }
    }
}
