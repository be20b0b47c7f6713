package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * Who came to the microsite in one month from one country.
 *
 * @param whole whether it counts people once whatever their country: the source's own total
 * @param country ISO 3166-1 alpha-2, or the empty text where the source knows none
 * @param users people as the source counts them; not additive over countries
 * @param goals goals met, as the source counts them
 * @param rows how many rows it was added up from; people of several rows are not added up
 */
record AudienceFact(
        YearMonth month,
        boolean whole,
        String country,
        String countryName,
        long sessions,
        long users,
        BigDecimal goals,
        int rows,
        List<Long> imports) {}
