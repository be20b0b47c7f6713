package mx.ine.vmre.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What finds the rows again of a line of the media plan, as it was when the report was made: campaigns of one platform in
 * one segment.
 *
 * @param key of the line in its table
 * @param platform its code, or the empty text
 * @param segment its key, or one of {@link #OUTSIDE} and {@link #UNPLACED}
 * @param campaigns words of their names, see {@link PlaceWord}
 * @param themes words of the codes of what it is about; contents made before lines said it have none
 */
record PlanPlace(
        String key, String platform, String segment, List<String> campaigns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> themes) {

    /** Countries of no segment. */
    static final String OUTSIDE = "other";
    /** No country. */
    static final String UNPLACED = "unassigned";

    PlanPlace {
        campaigns = List.copyOf(campaigns);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    /** What tells its rows from all others of the month: platform, segment and campaign of each. */
    List<String> words() {
        return campaigns.stream().map(campaign -> platform + "|" + segment + "|" + campaign).toList();
    }
}
