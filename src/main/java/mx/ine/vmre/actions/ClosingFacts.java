package mx.ine.vmre.actions;

import java.time.LocalDate;

/**
 * What becomes known when an action ends; each line takes its own and leaves the rest.
 *
 * @param englishVersion of a dissemination piece, or the empty text
 * @param attendance of an outreach activity, or null
 * @param outlet of a press action, or the empty text
 * @param publishedOn of a press action, or null
 * @param link of a press action, or the empty text
 */
public record ClosingFacts(
        String englishVersion, Integer attendance, String outlet, LocalDate publishedOn, String link) {

    public static final ClosingFacts NONE = new ClosingFacts("", null, "", null, "");

    public static ClosingFacts attended(int people) {
        return new ClosingFacts("", people, "", null, "");
    }

    public static ClosingFacts published(String outlet, LocalDate on, String link) {
        return new ClosingFacts("", null, outlet, on, link);
    }

    public static ClosingFacts inEnglish(String englishVersion) {
        return new ClosingFacts(englishVersion, null, "", null, "");
    }
}
