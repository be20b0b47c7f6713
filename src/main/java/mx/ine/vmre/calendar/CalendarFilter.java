package mx.ine.vmre.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.ActionLine;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the calendar is limited to, in the words of the list of actions; what the address asks wrongly is left out.
 *
 * @param etapa number of a stage, or the empty text
 */
record CalendarFilter(String vertiente, String area, String etapa, String estado, String lugar, String texto) {

    private static final String LATE = "atrasada";
    private static final int LONGEST = 100;

    private static final Map<String, ActionLine> LINES = Map.of(
            "difusion", ActionLine.DISSEMINATION,
            "vinculacion", ActionLine.OUTREACH,
            "comunicacion", ActionLine.PRESS,
            "digital", ActionLine.DIGITAL);

    private static final Map<String, List<ActionState>> STATES = Map.of(
            "planeada", List.of(ActionState.PLANNED),
            "aprobada", List.of(ActionState.APPROVED),
            "en-curso", List.of(ActionState.IN_PROGRESS),
            LATE, List.of(ActionState.PLANNED, ActionState.APPROVED, ActionState.IN_PROGRESS),
            "completa", List.of(ActionState.COMPLETED),
            "cancelada", List.of(ActionState.CANCELLED));

    /** Unless a state is asked for, what was cancelled is no longer on the calendar. */
    private static final List<ActionState> USUAL =
            List.of(ActionState.PLANNED, ActionState.APPROVED, ActionState.IN_PROGRESS, ActionState.COMPLETED);

    CalendarFilter {
        vertiente = vertiente != null && LINES.containsKey(vertiente) ? vertiente : "";
        area = area != null && List.of("DERFE", "DECEYEC", "CNCS").contains(area) ? area : "";
        etapa = etapa != null && etapa.matches("[0-9]{1,4}") ? etapa : "";
        estado = estado != null && STATES.containsKey(estado) ? estado : "";
        lugar = words(lugar);
        texto = words(texto);
    }

    static CalendarFilter of(Map<String, String> asked) {
        return new CalendarFilter(
                asked.get("vertiente"), asked.get("area"), asked.get("etapa"), asked.get("estado"), asked.get("lugar"),
                asked.get("texto"));
    }

    private static String words(String typed) {
        if (typed == null || typed.indexOf('\0') >= 0) {
            return "";
        }
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    List<ActionLine> lines() {
        return vertiente.isEmpty() ? List.of(ActionLine.values()) : List.of(LINES.get(vertiente));
    }

    List<String> lineNames() {
        return lines().stream().map(Enum::name).toList();
    }

    List<String> areas() {
        return area.isEmpty() ? List.of("DERFE", "DECEYEC", "CNCS") : List.of(area);
    }

    List<String> stateNames() {
        return (estado.isEmpty() ? USUAL : STATES.get(estado)).stream().map(Enum::name).toList();
    }

    boolean late() {
        return LATE.equals(estado);
    }

    /** Whether the stage of this number is among what is shown. */
    boolean shows(int stageNumber) {
        return etapa.isEmpty() || Integer.parseInt(etapa) == stageNumber;
    }

    /** For the form: whether one of the filters behind "Más filtros" is in force. */
    public boolean more() {
        return !(etapa.isEmpty() && lugar.isEmpty() && texto.isEmpty());
    }

    /** The lines as addresses write them, in the order of the Strategy. */
    static List<String> words() {
        return List.of("difusion", "vinculacion", "comunicacion", "digital");
    }

    /** The states as addresses write them. */
    static List<String> states() {
        return List.of("planeada", "aprobada", "en-curso", LATE, "completa", "cancelada");
    }

    static ActionLine lineOf(String word) {
        return LINES.get(word);
    }

    static String wordOf(ActionLine line) {
        return LINES.entrySet().stream()
                .filter(e -> e.getValue() == line)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The filters in force by the name that addresses give them. */
    Map<String, String> inForce() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("vertiente", vertiente);
        all.put("area", area);
        all.put("etapa", etapa);
        all.put("estado", estado);
        all.put("lugar", lugar);
        all.put("texto", texto);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    CalendarFilter without(String name) {
        Map<String, String> rest = inForce();
        rest.remove(name);
        return of(rest);
    }

    /** The same filters, of one line only. */
    CalendarFilter ofLine(ActionLine line) {
        return new CalendarFilter(wordOf(line), area, etapa, estado, lugar, texto);
    }

    /** For addresses: starts with {@code &} where there is anything. */
    String query() {
        if (inForce().isEmpty()) {
            return "";
        }
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        inForce().keySet().forEach(name -> builder.queryParam(name, "{v}"));
        String query = builder.encode().buildAndExpand(inForce().values().toArray()).toUriString();
        return "&" + query.substring(1);
    }
}
