package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.SearchText;
import mx.ine.vmre.kernel.Typed;

/** What the list's address asks for, as conditions of constant text; what it asks wrongly is left out. */
final class ActionQuery {

    /** Days that none of the action's touches: {@code 2020-09-01/2020-10-31}. */
    static final String OUTSIDE = "fuera";

    static final List<String> FILTERS =
            List.of("vista", "texto", "vertiente", "etapa", "area", "estado", "desde", "hasta", "lugar", "objetivo", OUTSIDE);

    /** Instead of a code: what serves no objective of the strategy. */
    static final String NO_OBJECTIVE = "ninguno";

    static final Map<String, ActionLine> LINES = Map.of(
            "difusion", ActionLine.DISSEMINATION,
            "vinculacion", ActionLine.OUTREACH,
            "comunicacion", ActionLine.PRESS,
            "digital", ActionLine.DIGITAL);

    static final Map<String, ActionState> STATES = Map.of(
            "planeada", ActionState.PLANNED,
            "aprobada", ActionState.APPROVED,
            "en-curso", ActionState.IN_PROGRESS,
            "completa", ActionState.COMPLETED,
            "cancelada", ActionState.CANCELLED);

    static final String LATE = "atrasada";
    static final String VIEW_LATE = "mis-atrasadas";
    static final String VIEW_UNMEASURED = "sin-medida";
    static final String VIEW_TO_APPROVE = "por-aprobar";

    /** What is looked for as {@code :text} in the name, the key or the place that the row shows. */
    static final String SAYS =
            "(kernel.plain(a.name || ' ' || a.code || ' ' || a.city || ' ' || a.region || ' ' || a.consulate)"
                    + " LIKE '%' || kernel.plain(:text) || '%' OR a.country_iso IN (SELECT c.iso2 FROM campaign.v_country c"
                    + " WHERE kernel.plain(c.name) LIKE '%' || kernel.plain(:text) || '%'))";

    private static final String IS_LATE =
            " AND a.ends < :today AND a.state IN ('PLANNED', 'APPROVED', 'IN_PROGRESS')";
    private static final String IS_UNMEASURED = " AND a.state <> 'CANCELLED' AND (NOT EXISTS"
            + " (SELECT 1 FROM actions.action_indicator i WHERE i.action_id = a.id)"
            + " OR a.ends < :today AND (a.actual_budget IS NULL OR EXISTS"
            + " (SELECT 1 FROM actions.action_indicator i WHERE i.action_id = a.id AND i.result IS NULL)))";

    private final StringBuilder where = new StringBuilder(" WHERE a.strategy_id = :strategy");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private ActionQuery(long strategyId, LocalDate today) {
        parameters.put("strategy", strategyId);
        parameters.put("today", today);
    }

    static ActionQuery of(ListState list, long strategyId, LocalDate today, CurrentUser who) {
        ActionQuery query = new ActionQuery(strategyId, today);
        query.view(list.value("vista"), who);
        query.text(" AND ".concat(SAYS), "text", list.value("texto"));
        query.text(" AND kernel.plain(a.city || ' ' || a.region || ' ' || a.consulate || ' ' || coalesce("
                + "(SELECT c.name FROM campaign.v_country c WHERE c.iso2 = a.country_iso), ''))"
                + " LIKE '%' || kernel.plain(:place) || '%'", "place", list.value("lugar"));
        Optional.ofNullable(LINES.get(list.value("vertiente")))
                .ifPresent(line -> query.and(" AND a.line = :line", "line", line.name()));
        query.states(list);
        query.area(list.value("area"));
        query.stage(list.value("etapa"));
        query.objective(list.value("objetivo"));
        Typed.date(list.value("desde")).ifPresent(day -> query.and(" AND a.ends >= :from", "from", day));
        Typed.date(list.value("hasta")).ifPresent(day -> query.and(" AND a.starts <= :to", "to", day));
        outside(list.value(OUTSIDE)).ifPresent(days -> {
            query.and(" AND (a.ends < :outsideFrom", "outsideFrom", days.from());
            query.and(" OR a.starts > :outsideTo)", "outsideTo", days.to());
        });
        return query;
    }

    static String outside(DatePeriod days) {
        return days.from() + "/" + days.to();
    }

    /** Empty if it is no period. */
    static Optional<DatePeriod> outside(String typed) {
        String[] days = typed.split("/", 2);
        return Typed.date(days[0]).flatMap(from -> Typed.date(days[days.length - 1])
                .filter(to -> days.length == 2 && !to.isBefore(from))
                .map(to -> new DatePeriod(from, to)));
    }

    private void view(String view, CurrentUser who) {
        switch (view) {
            case VIEW_LATE -> {
                where.append(IS_LATE);
                if (who.isEditor()) {
                    and(" AND a.area = :mine", "mine", who.area().name());
                } else {
                    and(" AND a.responsible = :me", "me", who.name());
                }
            }
            case VIEW_UNMEASURED -> where.append(IS_UNMEASURED);
            case VIEW_TO_APPROVE -> {
                where.append(" AND a.state = 'PLANNED'");
                if (who.isEditor()) {
                    and(" AND a.area = :mine AND :id NOT IN (a.planned_by, a.described_by)", "mine", who.area().name());
                    parameters.put("id", who.id());
                }
            }
            default -> { }
        }
    }

    private void states(ListState list) {
        List<String> chosen = list.values("estado").stream()
                .filter(STATES::containsKey)
                .map(s -> STATES.get(s).name())
                .toList();
        if (!chosen.isEmpty()) {
            and(" AND a.state IN (:states)", "states", chosen);
        }
        if (list.has("estado", LATE)) {
            where.append(IS_LATE);
        }
    }

    private void area(String area) {
        if (List.of("DERFE", "DECEYEC", "CNCS").contains(area)) {
            and(" AND a.area = :area", "area", area);
        }
    }

    private void stage(String number) {
        if (number.matches("[0-9]{1,4}")) {
            and(" AND EXISTS (SELECT 1 FROM actions.action_stage s JOIN campaign.v_stage v ON v.id = s.stage_id"
                    + " WHERE s.action_id = a.id AND v.number = :stage)", "stage", Integer.parseInt(number));
        }
    }

    private void objective(String code) {
        if (code.equals(NO_OBJECTIVE)) {
            where.append(" AND a.objectives = '{}'");
        } else if (!code.isEmpty()) {
            and(" AND :objective = ANY (a.objectives)", "objective", code);
        }
    }

    private void text(String condition, String parameter, String value) {
        if (!value.isBlank()) {
            and(condition, parameter, SearchText.literal(value));
        }
    }

    private void and(String condition, String parameter, Object value) {
        where.append(condition);
        parameters.put(parameter, value);
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
