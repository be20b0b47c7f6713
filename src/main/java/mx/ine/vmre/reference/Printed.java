package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Typed;

/**
 * A figure as it was printed, with as many decimals as were printed. A dash is the source's way to say that it has
 * none, which is not zero.
 *
 * @param text as printed, never changed
 * @param value what it is worth, or null where the print is a dash or a text
 */
record Printed(String text, BigDecimal value) {

    private static final Set<String> NO_FIGURE = Set.of("\u2014", "\u2013", "-", "n/d", "N/D", "n.d.", "s/d");

    static Printed text(String text) {
        return new Printed(text, null);
    }

    /** Empty if the text is neither a figure nor a dash. */
    static Optional<Printed> figure(String text) {
        String typed = text.strip();
        if (NO_FIGURE.contains(typed)) {
            return Optional.of(new Printed(typed, null));
        }
        String bare = typed.startsWith("+") ? typed.substring(1) : typed;
        bare = bare.endsWith("%") ? bare.substring(0, bare.length() - 1).strip() : bare;
        return Typed.number(bare).map(value -> new Printed(typed, value));
    }

    boolean isFigure() {
        return value != null;
    }

    boolean exceeds(long most) {
        return value != null && value.abs().compareTo(BigDecimal.valueOf(most)) > 0;
    }

    /** Whether it may say how many there are of something; a dash says that nobody knows. */
    boolean counts() {
        return value == null || value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    int decimals() {
        return value == null ? 0 : Math.max(0, value.scale());
    }

    boolean percent() {
        return text.endsWith("%");
    }

    /** A value written as this one is: as many decimals, with its sign and its percent where this has them. */
    String alike(BigDecimal other) {
        String digits = grouped(other.abs());
        String sign = other.signum() < 0 ? "\u2212" : text.startsWith("+") ? "+" : "";
        return sign + digits + (percent() ? "%" : "");
    }

    /** With comma thousands and all of its decimals. */
    static String grouped(BigDecimal value) {
        BigDecimal whole = value.abs().setScale(0, RoundingMode.DOWN);
        String decimals = value.scale() > 0 ? value.abs().subtract(whole).toPlainString().substring(1) : "";
        return (value.signum() < 0 ? "\u2212" : "") + EsMx.number(whole) + decimals;
    }
}
