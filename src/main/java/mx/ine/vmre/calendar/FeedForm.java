package mx.ine.vmre.calendar;

import java.util.List;

/** A feed as it is asked for. */
record FeedForm(String name, List<String> kinds, List<String> lines, List<String> areas, List<String> stages) {

    static final FeedForm USUAL = new FeedForm("", List.of("STAGES", "MILESTONES", "DEADLINES"), null, null, null);

    FeedForm {
        kinds = kinds == null ? List.of() : kinds;
        lines = lines == null ? List.of() : lines;
        areas = areas == null ? List.of() : areas;
        stages = stages == null ? List.of() : stages;
    }
}
