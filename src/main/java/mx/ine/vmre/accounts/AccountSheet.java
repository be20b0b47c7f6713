package mx.ine.vmre.accounts;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/**
 * One person's account as its page shows it.
 *
 * @param openLink whether a link to choose a password is still waiting to be used
 * @param access what the role may do
 */
record AccountSheet(
        long id,
        String username,
        String name,
        String roleKey,
        String area,
        boolean active,
        StateBadge state,
        String created,
        String lastSignIn,
        boolean openLink,
        boolean mustChangePassword,
        List<AccessLine> access) {}
