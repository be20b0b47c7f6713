package mx.ine.vmre.metrics;

/**
 * A campaign whose files say no country, in a list; counts and amounts as they are shown, a dash where no file says any.
 *
 * @param choice the campaign as it is seen, to be sent back when a country is chosen
 * @param platforms their names, or the empty text
 * @param country name of the assigned country, or the empty text
 * @param assignedBy who assigned it, or null
 * @param assignedAt when, as it is shown, or null
 */
record UnplacedRow(
        String choice,
        String campaign,
        String account,
        String sourceKey,
        String platforms,
        String months,
        String rows,
        String impressions,
        String spend,
        String country,
        String assignedBy,
        String assignedAt) {}
