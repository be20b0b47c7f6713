package mx.ine.vmre.metrics;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;

/** The currencies that some country uses today, by their ISO 4217 code, with their names in Spanish. */
final class Currencies {

    static final String PESOS = "MXN";

    /** Those in which the campaign's platforms bill stand first, the others by their names. */
    private static final List<String> FIRST = List.of(PESOS, "USD", "CAD", "EUR", "GBP");

    private static final Map<String, String> NAMES = names();

    private Currencies() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        FIRST.forEach(code -> names.put(code, spanish(Currency.getInstance(code))));
        Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(new Locale.Builder().setRegion(country).build()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted((a, b) -> HeaderName.normal(spanish(a)).compareTo(HeaderName.normal(spanish(b))))
                .forEach(currency -> names.putIfAbsent(currency.getCurrencyCode(), spanish(currency)));
        return names;
    }

    private static String spanish(Currency currency) {
        return currency.getDisplayName(EsMx.LOCALE);
    }

    /** In the order in which they are offered, pesos first. */
    static List<String> codes() {
        return List.copyOf(NAMES.keySet());
    }

    /** The code that a text is, whatever its case; empty if it is none. */
    static Optional<String> known(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return NAMES.containsKey(code) ? Optional.of(code) : Optional.empty();
    }

    /** {@code dólar estadounidense}. */
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** {@code Dólar estadounidense}, at the beginning of a line. */
    static String title(String code) {
        String name = name(code);
        return name.substring(0, 1).toUpperCase(EsMx.LOCALE) + name.substring(1);
    }
}
