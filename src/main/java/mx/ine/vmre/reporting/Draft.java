package mx.ine.vmre.reporting;

/**
 * The content as it would be signed now.
 *
 * @param json its one spelling
 * @param hash SHA-256 of that
 */
record Draft(MonthlyReport content, String json, String hash) {}
