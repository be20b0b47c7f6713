package mx.ine.vmre.evaluation;

/**
 * A recommendation as a file brings it.
 *
 * @param code ours, unique in the strategy
 * @param source key of the evaluation it comes from
 * @param sourceName its name
 * @param printed the numeral that the document prints, which may repeat or skip
 * @param body the words of the document
 */
record RecommendationText(String code, String source, String sourceName, String printed, String body) {}
