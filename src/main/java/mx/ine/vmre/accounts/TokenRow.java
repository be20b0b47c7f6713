package mx.ine.vmre.accounts;

import mx.ine.vmre.kernel.StateBadge;

/**
 * A token as its owner sees it in the list.
 *
 * @param ending its last characters
 * @param lastUsed null if it never was
 */
record TokenRow(
        long id, String name, String scopeKey, String ending, String created, String lastUsed, String expires,
        StateBadge state, boolean live) {}
