package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of named things when their list is written again. A thing whose words are still written is the same one,
 * wherever it stands; of the others, one that has new words under its old mark was renamed, and the rest go.
 *
 * @param renamed by mark
 * @param gone by mark
 */
record Succession<W>(Map<String, Heir<W>> renamed, Map<String, W> gone) {

    record Heir<W>(W was, W is) {}

    /**
     * @param stored words by mark
     * @param typed likewise, under the marks that the form gave back; nothing for what is new
     * @param words all that were typed, those that are new too
     */
    static <W> Succession<W> of(Map<String, W> stored, Map<String, W> typed, List<W> words) {
        Map<String, Heir<W>> renamed = new LinkedHashMap<>();
        Map<String, W> gone = new LinkedHashMap<>();
        List<W> known = new ArrayList<>(stored.values());
        stored.forEach((mark, was) -> {
            W is = typed.get(mark);
            if (words.contains(was)) {
                return;
            }
            if (is == null || known.contains(is)) {
                gone.put(mark, was);
            } else {
                renamed.put(mark, new Heir<>(was, is));
            }
        });
        return new Succession<>(renamed, gone);
    }
}
