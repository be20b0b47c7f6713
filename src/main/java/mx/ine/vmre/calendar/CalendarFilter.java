package mx.ine.vmre.calendar;

import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.ActionLine;

/** What the calendar is limited to; what the address asks wrongly is left out. */
record CalendarFilter(String vertiente, String area) {

    private static final Map<String, ActionLine> LINES = Map.of(
            "difusion", ActionLine.DISSEMINATION,
            "vinculacion", ActionLine.OUTREACH,
            "comunicacion", ActionLine.PRESS,
            "digital", ActionLine.DIGITAL);

    CalendarFilter {
        vertiente = vertiente != null && LINES.containsKey(vertiente) ? vertiente : "";
        area = area != null && List.of("DERFE", "DECEYEC", "CNCS").contains(area) ? area : "";
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

    /** The lines as addresses write them, in the order of the Strategy. */
    static List<String> words() {
        return List.of("difusion", "vinculacion", "comunicacion", "digital");
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

    /** For addresses of the same view: starts with {@code &} where there is anything. */
    String query() {
        return (vertiente.isEmpty() ? "" : "&vertiente=" + vertiente) + (area.isEmpty() ? "" : "&area=" + area);
    }
}
