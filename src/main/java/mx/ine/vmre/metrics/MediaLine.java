package mx.ine.vmre.metrics;

import java.time.YearMonth;

/**
 * Paid media of one month for one value of a dimension.
 *
 * @param month the month
 * @param key code of the platform, ISO code of the country, key of the segment, name of the campaign, language;
 *     {@link #NONE} where the facts say none, {@link #OUTSIDE} for countries outside of the split
 * @param name the key in words, or the empty text for {@link #NONE} and {@link #OUTSIDE}
 */
public record MediaLine(YearMonth month, String key, String name, MediaSums sums) {

    /** The facts do not say: no country, no platform, no language. */
    public static final String NONE = "";

    /** A country that belongs to no segment of the split (Estrategia 7.5). */
    public static final String OUTSIDE = "*";
}
