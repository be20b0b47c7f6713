package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.Typed;

/**
 * What is asked of the focalization: it all stands in the address, so that it can be sent to somebody.
 *
 * @param typed weights by criterion as they were typed
 * @param weights by criterion; equal ones where none was asked for or what was typed cannot be read
 * @param margin how far weights may move, in percentage points; 100 for all weightings
 * @param errors message keys by criterion; the empty key is of all weights together
 */
record FocusQuery(
        PlaceKind kind, Map<String, String> typed, Map<String, BigDecimal> weights, int margin, Map<String, String> errors) {

    static final String KIND = "tipo";
    static final String MARGIN = "margen";
    static final String WEIGHT = "peso-";
    static final List<Integer> MARGINS = List.of(10, 20, 100);
    private static final int USUAL_MARGIN = 20;
    private static final BigDecimal MOST = new BigDecimal(1_000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Equal weights with two decimals miss 100 by less. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    static FocusQuery of(List<Criterion> criteria, Map<String, String[]> params) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        boolean asked = criteria.stream().anyMatch(c -> params.containsKey(WEIGHT + c.key()));
        for (Criterion criterion : criteria) {
            String text = asked ? first(params, WEIGHT + criterion.key()) : equal(criteria.size());
            typed.put(criterion.key(), text);
            Optional<BigDecimal> weight = weight(text);
            if (weight.isEmpty()) {
                errors.put(criterion.key(), text.isEmpty() ? "reference.focus.error.empty" : "reference.focus.error.weight");
            }
            weights.put(criterion.key(), asked ? weight.orElse(BigDecimal.ZERO) : BigDecimal.ONE);
        }
        if (errors.isEmpty() && !criteria.isEmpty() && sum(weights).signum() == 0) {
            errors.put("", "reference.focus.error.none");
        }
        if (!errors.isEmpty()) {
            weights.replaceAll((key, weight) -> BigDecimal.ONE);
        }
        return new FocusQuery(
                PlaceKind.ofSlug(first(params, KIND)).orElse(PlaceKind.COUNTRY), typed, weights,
                margin(first(params, MARGIN)), errors);
    }

    private static String first(Map<String, String[]> params, String name) {
        String[] values = params.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0].strip();
    }

    /** As the field shows equal weights, which sum to 100 but for the decimals. */
    private static String equal(int criteria) {
        return HUNDRED.divide(BigDecimal.valueOf(criteria), 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> weight(String text) {
        return Typed.number(text)
                .filter(n -> n.signum() >= 0 && n.compareTo(MOST) <= 0 && n.stripTrailingZeros().scale() <= 2);
    }

    private static int margin(String text) {
        return MARGINS.stream().filter(m -> text.equals(String.valueOf(m))).findFirst().orElse(USUAL_MARGIN);
    }

    private static BigDecimal sum(Map<String, BigDecimal> weights) {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sum() {
        return sum(weights);
    }

    /** Whether the weights, as typed, sum to 100 so that nothing has to be said of them. */
    boolean sumsToHundred() {
        boolean untouched = Set.copyOf(weights.values()).equals(Set.of(BigDecimal.ONE));
        return untouched || sum().subtract(HUNDRED).abs().compareTo(ROUNDING) <= 0;
    }

    /** In percent of their sum. */
    BigDecimal percent(String criterion) {
        return weights.get(criterion).multiply(HUNDRED).divide(sum(), 6, RoundingMode.HALF_UP);
    }
}
