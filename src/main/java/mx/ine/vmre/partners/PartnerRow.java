package mx.ine.vmre.partners;

import mx.ine.vmre.kernel.StateBadge;

/**
 * One line of the list.
 *
 * @param place city and region, or the country where neither is known
 * @param country its name, or the empty text where it already is the place
 * @param agreement last day of the agreement, or the empty text
 * @param overdue whether that day has passed
 */
record PartnerRow(
        long id,
        String name,
        String kind,
        String place,
        String country,
        String agreement,
        boolean overdue,
        String since,
        StateBadge badge) {}
