package mx.ine.vmre.reporting;

/**
 * Partner organisations of one group at the cut-off.
 *
 * @param group code of the group of actors (Estrategia 5.2)
 * @param labelKey message key of its name
 * @param total known at the cut-off
 * @param added of them, those of the month
 * @param agreements agreements in force at the cut-off
 */
record PartnerFact(String group, String labelKey, long total, long added, long agreements) {}
