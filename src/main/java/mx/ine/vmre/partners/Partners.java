package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The organisations as other modules see them. */
public interface Partners {

    /** For pickers: names that contain the text, whatever its accents and case; closed ones are left out. */
    List<PartnerRef> search(long strategyId, String text, int limit);

    /** By name; identifiers that are not of the strategy are left out. */
    List<PartnerRef> byIds(long strategyId, Collection<Long> ids);

    /**
     * Each group of the tree of actors (Estrategia 5.2), also those without organisations.
     *
     * @param from first day of the period
     * @param to its last day, at which is counted
     */
    List<GroupCount> counts(long strategyId, LocalDate from, LocalDate to);

    /**
     * @param code of the group
     * @param total organisations known at the last day
     * @param added of them, those that entered in the period
     * @param active organisations with an agreement in force and all its declarations
     */
    record GroupCount(String code, String name, String numeral, long total, long added, long active) {}
}
