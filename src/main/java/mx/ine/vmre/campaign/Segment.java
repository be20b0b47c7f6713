package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A geographic part of the paid media and its planned share (Estrategia 7.5).
 *
 * @param key stable key
 * @param name as shown
 * @param share planned share in percent
 * @param countries ISO 3166-1 alpha-2 codes that belong to it
 */
public record Segment(String key, String name, BigDecimal share, Set<String> countries) {}
