package mx.ine.vmre.campaign;

import java.time.LocalDate;

/**
 * A date that matters to everyone, such as the election day.
 *
 * @param key whether it is the election day or alike, shown in the accent colour
 */
public record MilestoneRow(long id, long strategyId, LocalDate day, String name, boolean key) {}
