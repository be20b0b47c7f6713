package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.ListState;

/** The rules that the address asks for, in its order. */
record ComplianceList(List<Standing> all, ListState state) {

    static final String PATH = "/cumplimiento";
    static final String DAY = "fecha";
    static final String STATE = "estado";
    static final String AREA = "area";
    static final String NUMERAL = "numeral";
    static final String GROUP = "GRUPO";

    private static final List<String> FILTERS = List.of(DAY, STATE, AREA, NUMERAL);
    private static final List<String> SORTABLE = List.of("regla", "estado", "vence", "responde");

    static ListState state(Map<String, String[]> parameters) {
        return ListState.of(PATH, parameters, FILTERS, SORTABLE, "regla");
    }

    List<Standing> rows() {
        return sorted(all.stream().filter(s -> inState(s) && inArea(s) && inNumeral(s)).toList());
    }

    /** How many are in the state, whatever state is asked for. */
    long count(RuleState wanted) {
        return all.stream().filter(s -> inArea(s) && inNumeral(s) && (wanted == null || s.state() == wanted)).count();
    }

    private boolean inState(Standing standing) {
        return state.values(STATE).isEmpty() || state.has(STATE, standing.state().slug());
    }

    private boolean inArea(Standing standing) {
        String area = standing.area() == null ? GROUP : standing.area().name();
        return state.values(AREA).isEmpty() || state.has(AREA, area);
    }

    /** A numeral holds those below it. */
    private boolean inNumeral(Standing standing) {
        return state.values(NUMERAL).isEmpty() || state.values(NUMERAL).stream()
                .anyMatch(n -> standing.numeral().equals(n) || standing.numeral().startsWith(n + "."));
    }

    private List<Standing> sorted(List<Standing> rows) {
        Comparator<Standing> order = switch (state.sort()) {
            case "estado" -> Comparator.comparing(Standing::state);
            case "vence" -> Comparator.comparing(s -> s.due() == null ? LocalDate.MAX : s.due());
            case "responde" -> Comparator.comparing(s -> s.area() == null ? GROUP : s.area().name());
            default -> Comparator.comparing(s -> all.indexOf(s));
        };
        return rows.stream().sorted(state.descending() ? order.reversed() : order).toList();
    }
}
