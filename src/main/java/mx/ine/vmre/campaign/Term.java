package mx.ine.vmre.campaign;

/**
 * One entry of a catalogue.
 *
 * @param code stable word used by code and imports
 * @param name as shown
 * @param numeral where the Strategy names it, or the empty text
 * @param retired no longer offered, still shown where it was used
 */
public record Term(
        long id, long strategyId, CatalogueKind kind, String code, String name, String numeral, boolean retired) {}
