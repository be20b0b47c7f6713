package mx.ine.vmre.actions;

import java.util.List;

/** The review of a piece as it is typed: which points were looked at, on which day, and where the other version is. */
record ReviewForm(List<String> points, String signedOn, String link) {

    ReviewForm {
        points = points == null ? List.of() : points;
    }
}
