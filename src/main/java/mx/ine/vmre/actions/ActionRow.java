package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.StateBadge;

/**
 * One line of the list, written as it is shown.
 *
 * @param to the last day, or the empty text where it is also the first
 * @param result of the first indicator, or the empty text while unknown
 * @param meter how full its bar is, from 0 to 100
 */
record ActionRow(
        long id,
        String code,
        String name,
        String place,
        ActionLine line,
        String area,
        String from,
        String to,
        String result,
        String target,
        String meter,
        String budget,
        StateBadge badge) {

    private static final BigDecimal FULL = new BigDecimal(100);

    /** Share of the target, at most 100, with a point, as an attribute of a drawing needs it. */
    static String meter(BigDecimal result, BigDecimal target) {
        return result == null || target == null || target.signum() == 0
                ? "0"
                : result.multiply(FULL).divide(target, 1, RoundingMode.HALF_UP).min(FULL).toPlainString();
    }

    public String lineIcon() {
        return "#l-" + line.css();
    }

    /** Under the name: key and place. */
    public String sub() {
        return place.isEmpty() ? code : code + " · " + place;
    }
}
