package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Sums of the good rows of a file for one month, country and platform.
 *
 * @param month {@code 2020-11}
 * @param country ISO 3166-1 alpha-2, or null
 * @param platform code of the platform, or null
 * @param values by the code of the measure; a measure that no row had is absent
 */
public record TotalLine(String month, String country, String platform, long rows, Map<String, BigDecimal> values) {}
