package mx.ine.vmre.accounts;

import mx.ine.vmre.kernel.StateBadge;

/**
 * A line of the list of people.
 *
 * @param roleKey message key of the role
 * @param area label of the area, or the empty text
 * @param lastSignIn date and hour, or null
 */
record AccountRow(
        long id, String username, String name, String roleKey, String area, StateBadge state, String lastSignIn) {}
