package mx.ine.vmre.reporting;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of the English words of Google Analytics the report says in Spanish: devices, and how people came. The files' own
 * words stay in the content beside the name that is shown.
 */
final class VisitNames {

    private static final Map<String, String> DEVICES = Map.of(
            "mobile", "mobile", "desktop", "desktop", "tablet", "tablet", "smart tv", "smarttv");

    /** Media that come after a source: {@code google / organic}. */
    private static final Set<String> MEDIA = Set.of("organic", "referral", "cpc", "email", "social");

    private VisitNames() {}

    /** @return message key of the name, or the empty text where it is shown as the file writes it */
    static String key(String dimension, String name) {
        String word = name.toLowerCase(Locale.ROOT).strip();
        if (word.equals("(not set)")) {
            return "reporting.visits.unset";
        }
        switch (dimension) {
            case "device":
                return DEVICES.containsKey(word) ? "reporting.device." + DEVICES.get(word) : "";
            case "traffic":
                return traffic(word);
            default:
                return "";
        }
    }

    private static String traffic(String word) {
        if (word.equals("(direct) / (none)")) {
            return "reporting.traffic.direct";
        }
        int slash = word.indexOf(" / ");
        String medium = slash < 1 || word.startsWith("(") ? "" : word.substring(slash + 3);
        return MEDIA.contains(medium) ? "reporting.traffic." + medium : "";
    }
}
