package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * Who came to the microsite in one month from one country.
 *
 * @param country ISO 3166-1 alpha-2, or the empty text where the source knows none
 * @param users people as the source counts them; not additive over countries
 * @param goals goals met, as the source counts them
 */
record AudienceFact(
        YearMonth month,
        String country,
        String countryName,
        long sessions,
        long users,
        BigDecimal goals,
        List<Long> imports) {}
