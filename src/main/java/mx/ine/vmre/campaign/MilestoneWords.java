package mx.ine.vmre.campaign;

import java.time.LocalDate;

/**
 * What a milestone says.
 *
 * @param keyDay whether all areas count the days to it
 * @param source from where the date is known
 * @param deliverable whether something must be handed over on that day (Estrategia 2)
 */
record MilestoneWords(LocalDate day, String name, boolean keyDay, String source, boolean deliverable) {}
