package mx.ine.vmre.metrics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The header of an export, understood.
 *
 * @param line physical line on which it stands
 * @param names its names as written
 * @param columns for each meaning found, the column or columns that say it
 * @param currencies for columns whose name states a currency, that currency: {@code MXN} in
 *     {@code Importe gastado (MXN)}
 */
record Header(
        long line, List<String> names, Map<Meaning, List<Integer>> columns, Map<Integer, String> currencies) {

    boolean has(Meaning meaning) {
        return columns.containsKey(meaning);
    }

    /** The column of a meaning, or -1. */
    int column(Meaning meaning) {
        List<Integer> found = columns.get(meaning);
        return found == null ? -1 : found.get(0);
    }

    /** Whether the column is one that is understood. */
    boolean means(int column) {
        return columns.values().stream().anyMatch(c -> c.contains(column));
    }

    List<Integer> all(Meaning meaning) {
        return columns.getOrDefault(meaning, List.of());
    }

    /** Two columns of the same name: only a person knows which one is meant. */
    boolean doubtful(Meaning meaning) {
        return !meaning.many() && all(meaning).size() > 1;
    }

    /** The same header with one of the doubtful columns chosen. */
    Header choose(Meaning meaning, int column) {
        Map<Meaning, List<Integer>> chosen = new EnumMap<>(columns);
        chosen.put(meaning, List.of(column));
        return new Header(line, names, chosen, currencies);
    }

    /** The same header without columns that cannot be relied upon. */
    Header without(Meaning meaning, Collection<Integer> some) {
        List<Integer> left = all(meaning).stream().filter(column -> !some.contains(column)).toList();
        Map<Meaning, List<Integer>> fewer = new EnumMap<>(Meaning.class);
        fewer.putAll(columns);
        fewer.remove(meaning);
        if (!left.isEmpty()) {
            fewer.put(meaning, left);
        }
        return new Header(line, names, fewer, currencies);
    }

    /** In which of its forms the file says what was spent. */
    Meaning amounts() {
        return has(Meaning.SPEND) ? Meaning.SPEND : Meaning.SPEND_MICROS;
    }

    /** The currency that the name of the amounts' column states, or null. */
    String currency() {
        return currencies.get(column(amounts()));
    }

    /** The name of a meaning's column as the file writes it. */
    String name(Meaning meaning) {
        int column = column(meaning);
        return column < 0 ? "" : HeaderName.strip(names.get(column));
    }
}
