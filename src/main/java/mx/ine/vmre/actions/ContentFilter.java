package mx.ine.vmre.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the content plan is limited to; what the address asks wrongly is left out by whoever knows the catalogues.
 *
 * @param desde number of the first period shown, or 0 for the one before today's
 * @param dias how many days ahead gaps are looked for
 */
record ContentFilter(String tema, String lengua, String canal, int desde, int dias) {

    static final String PATH = "/plan-de-contenidos";

    /** How far ahead one may look. */
    static final List<Integer> AHEAD = List.of(15, 30, 45, 60, 90);

    private static final int USUAL = 45;

    static ContentFilter of(Map<String, String> asked) {
        int days = number(asked.get("dias"));
        return new ContentFilter(
                code(asked.get("tema")), code(asked.get("lengua")), code(asked.get("canal")), number(asked.get("desde")),
                AHEAD.contains(days) ? days : USUAL);
    }

    private static String code(String text) {
        return text != null && text.matches("[a-z0-9][a-z0-9-]{0,59}") ? text : "";
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    /** The filters in force by the name that addresses give them. */
    Map<String, String> inForce() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tema", tema);
        all.put("lengua", lengua);
        all.put("canal", canal);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    ContentFilter without(String name) {
        return new ContentFilter(
                name.equals("tema") ? "" : tema, name.equals("lengua") ? "" : lengua, name.equals("canal") ? "" : canal,
                desde, dias);
    }

    ContentFilter from(int period) {
        return new ContentFilter(tema, lengua, canal, period, dias);
    }

    /** This view, at this address or at that of a file. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        inForce().forEach(address::queryParam);
        if (desde > 0) {
            address.queryParam("desde", desde);
        }
        if (dias != USUAL) {
            address.queryParam("dias", dias);
        }
        return address.toUriString();
    }

    String url() {
        return at(PATH);
    }
}
