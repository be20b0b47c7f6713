package mx.ine.vmre.calendar;

import java.util.List;

/** A feed as it is asked for; the version is empty where it is new. */
record FeedForm(
        String version, String name, List<String> kinds, List<String> lines, List<String> areas, List<String> stages) {

    static final FeedForm USUAL = new FeedForm("", "", List.of("STAGES", "MILESTONES", "DEADLINES"), null, null, null);

    FeedForm {
        kinds = kinds == null ? List.of() : kinds;
        lines = lines == null ? List.of() : lines;
        areas = areas == null ? List.of() : areas;
        stages = stages == null ? List.of() : stages;
    }

    static FeedForm of(FeedKeeping.Feed feed) {
        FeedSelection selection = feed.selection();
        return new FeedForm(
                String.valueOf(feed.version()), feed.name(), selection.kinds().stream().map(Enum::name).toList(),
                List.copyOf(selection.lines()), List.copyOf(selection.areas()), List.copyOf(selection.stages()));
    }
}
