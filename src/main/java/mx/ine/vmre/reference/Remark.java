package mx.ine.vmre.reference;

import java.util.List;

/**
 * What a reader of the document should know.
 *
 * @param item its name in the list of inconsistencies
 * @param table key of the table it speaks of, or the empty text
 * @param entries keys of the ledger's entries it speaks of
 */
record Remark(String item, String numeral, String table, List<String> entries, String text) {}
