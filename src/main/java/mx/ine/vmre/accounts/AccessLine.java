package mx.ine.vmre.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One thing to do and whether a person may: the written table that administrators see beside each person.
 *
 * @param key message key of what is done
 * @param allowed whether role and area allow it
 */
record AccessLine(String key, boolean allowed) {

    private enum Thing {
        PUBLISHED_REPORTS((role, area) -> true),
        RECOMMENDATIONS((role, area) -> true),
        OBSERVE((role, area) -> role == Role.REVIEWER),
        READ((role, area) -> role != Role.REVIEWER),
        EXPORT((role, area) -> role != Role.REVIEWER),
        OWN_AREA((role, area) -> role == Role.EDITOR),
        APPROVE((role, area) -> role == Role.EDITOR),
        MEDIA_PLAN((role, area) -> role == Role.EDITOR),
        GRAPHIC_LINE((role, area) -> area == Area.DECEYEC),
        PARTNERS((role, area) -> area == Area.DERFE),
        ANSWER_RECOMMENDATIONS((role, area) -> role == Role.EDITOR),
        IMPORT((role, area) -> role == Role.EDITOR),
        NO_SPEND((role, area) -> area == Area.CNCS),
        SIGN((role, area) -> role == Role.EDITOR),
        ANSWER((role, area) -> role == Role.EDITOR),
        PUBLISH((role, area) -> area == Area.DERFE),
        NEXT_VERSION((role, area) -> area == Area.DERFE),
        STRATEGY((role, area) -> role == Role.ADMINISTRATOR),
        CATALOGUES((role, area) -> role == Role.ADMINISTRATOR),
        PEOPLE((role, area) -> role == Role.ADMINISTRATOR),
        LOG((role, area) -> role == Role.ADMINISTRATOR);

        private final BiPredicate<Role, Area> rule;

        Thing(BiPredicate<Role, Area> rule) {
            this.rule = rule;
        }
    }

    /** @param area the editor's area; null for the other roles */
    static List<AccessLine> of(Role role, Area area) {
        return Arrays.stream(Thing.values())
                .map(thing -> new AccessLine("accounts.access." + thing.name(), thing.rule.test(role, area)))
                .toList();
    }
}
