package mx.ine.vmre.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One thing to do and whether a role may: the written table that administrators see beside each person.
 *
 * @param key message key of what is done
 * @param allowed whether the role may
 */
record AccessLine(String key, boolean allowed) {

    private static final Set<Role> STAFF = EnumSet.of(Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER);

    private enum Thing {
        PUBLISHED_REPORTS(EnumSet.allOf(Role.class)),
        READ(STAFF),
        EXPORT(STAFF),
        OWN_AREA(EnumSet.of(Role.EDITOR)),
        APPROVE(EnumSet.of(Role.EDITOR)),
        PARTNERS(EnumSet.of(Role.EDITOR)),
        IMPORT(EnumSet.of(Role.EDITOR)),
        SIGN(EnumSet.of(Role.EDITOR)),
        STRATEGY(EnumSet.of(Role.ADMINISTRATOR)),
        CATALOGUES(EnumSet.of(Role.ADMINISTRATOR)),
        PEOPLE(EnumSet.of(Role.ADMINISTRATOR)),
        LOG(EnumSet.of(Role.ADMINISTRATOR));

        private final Set<Role> roles;

        Thing(Set<Role> roles) {
            this.roles = roles;
        }
    }

    static List<AccessLine> of(Role role) {
        return Arrays.stream(Thing.values())
                .map(thing -> new AccessLine("accounts.access." + thing.name(), thing.roles.contains(role)))
                .toList();
    }
}
