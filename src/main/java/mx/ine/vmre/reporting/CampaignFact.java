package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What paid media gave in one month, on one platform, in one country. A figure that no row of the files says is null.
 *
 * @param platform code of the platform
 * @param country ISO 3166-1 alpha-2, or the empty text where the file names none
 * @param clicks clicks on the link
 * @param spend pesos
 * @param conversions results as the platform counts them; may have a fraction
 * @param imports identifiers of the imports that brought it
 */
record CampaignFact(
        YearMonth month,
        String platform,
        String platformName,
        String country,
        BigDecimal impressions,
        BigDecimal clicks,
        BigDecimal spend,
        BigDecimal conversions,
        List<Long> imports) {}
