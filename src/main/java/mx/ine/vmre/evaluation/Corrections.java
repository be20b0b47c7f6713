package mx.ine.vmre.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file says otherwise than what is stored.
 *
 * @param added how many recommendations are new
 * @param changed recommendations and names of evaluations that would be corrected
 * @param texts the lines that add or correct something: all that has to be read again to do it
 */
record Corrections(int added, List<Changed> changed, List<RecommendationText> texts) {

    /**
     * @param field label of what changes
     * @param version of the recommendation that was compared; zero for the name of an evaluation
     */
    record Changed(String code, String field, String before, String after, long version) {}

    /** Marks what was compared, so that nobody agrees to something else than they read. */
    String mark() {
        return Integer.toHexString(changed.stream()
                .map(c -> c.code() + c.version() + c.field() + c.before() + c.after())
                .collect(Collectors.joining("|"))
                .hashCode());
    }

    /**
     * @param stored by their codes
     * @param names of the evaluations by their codes
     */
    static Corrections of(
            List<RecommendationText> texts, Map<String, Recommendation> stored, Map<String, String> names) {
        List<Changed> changed = new ArrayList<>();
        List<RecommendationText> kept = new ArrayList<>();
        int added = 0;
        for (RecommendationText text : texts) {
            int before = changed.size();
            String name = names.get(text.source());
            if (name != null && !name.equals(text.sourceName()) && changed.stream().noneMatch(c -> c.code().equals(text.source()))) {
                changed.add(new Changed(text.source(), "evaluation.file.field.sourceName", name, text.sourceName(), 0));
            }
            Recommendation is = stored.get(text.code());
            if (is == null) {
                added++;
            } else {
                compare(changed, is, "evaluation.field.source", is.source(), text.source());
                compare(changed, is, "evaluation.field.printed", is.printed(), text.printed());
                compare(changed, is, "evaluation.field.body", is.body(), text.body());
            }
            if (is == null || changed.size() > before) {
                kept.add(text);
            }
        }
        return new Corrections(added, changed, kept);
    }

    private static void compare(List<Changed> changed, Recommendation is, String field, String before, String after) {
        if (!before.equals(after)) {
            changed.add(new Changed(is.code(), field, before, after, is.version()));
        }
    }
}
