package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.List;

/**
 * Requests of registration to the overseas roll in one month.
 *
 * @param country ISO 3166-1 alpha-2, or the empty text
 * @param entity key of the entity of origin, or the empty text
 * @param mode code of the mode of voting, {@code electronic} or {@code postal}, or the empty text
 */
record RequestFact(
        YearMonth month,
        String country,
        String countryName,
        String entity,
        String entityName,
        String mode,
        long requests,
        List<Long> imports) {}
