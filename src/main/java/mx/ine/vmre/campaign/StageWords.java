package mx.ine.vmre.campaign;

/**
 * What a stage is, its days apart.
 *
 * @param kind what rules ask for, since numbers and names are each strategy's own
 * @param aim paragraphs apart by line feeds
 */
record StageWords(String name, StageKind kind, String numeral, String aim) {}
