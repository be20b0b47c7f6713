package mx.ine.vmre.compliance;

import java.util.List;

/**
 * One rule as its page shows it.
 *
 * @param says the document's words
 * @param checks what is looked at, in a sentence
 * @param settings figures and codes of the strategy, in words
 * @param evidence the first of what the state rests on, with links where the person may follow them
 * @param more how much evidence is not shown
 */
record RuleSheet(
        Standing standing,
        String says,
        String checks,
        List<Setting> settings,
        List<Evidence> evidence,
        int more,
        TrendDrawing trend,
        List<RulingRow> rulings) {

    record Setting(String name, String value) {}
}
