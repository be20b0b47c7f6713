package mx.ine.vmre.reporting;

/**
 * Partner organisations of one group at the cut-off.
 *
 * @param group code of the group of actors (Estrategia 5.2)
 * @param name as shown
 * @param total known at the cut-off
 * @param added of them, those of the month
 * @param active of them, those with an agreement and every declaration (Estrategia 5.3.2)
 */
record PartnerFact(String group, String name, long total, long added, long active) {

    PartnerFact plus(PartnerFact more) {
        return new PartnerFact(group, name, total + more.total, added + more.added, active + more.active);
    }
}
