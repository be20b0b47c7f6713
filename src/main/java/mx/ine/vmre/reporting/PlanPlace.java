package mx.ine.vmre.reporting;

import java.util.List;

/**
 * What finds the rows again of a line of the media plan, as it was when the report was made: campaigns of one platform in
 * one segment.
 *
 * @param key of the line in its table
 * @param platform its code, or the empty text
 * @param segment its key, or one of {@link #OUTSIDE} and {@link #UNPLACED}
 * @param campaigns words of their names, see {@link PlaceWord}
 */
record PlanPlace(String key, String platform, String segment, List<String> campaigns) {

    /** Countries of no segment. */
    static final String OUTSIDE = "other";
    /** No country. */
    static final String UNPLACED = "unassigned";

    PlanPlace {
        campaigns = List.copyOf(campaigns);
    }
}
