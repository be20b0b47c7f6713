package mx.ine.vmre.calendar;

import java.util.Collections;
import java.util.Set;

/** What a person wants of a feed; an empty set asks for everything of its kind. */
record FeedSelection(Set<FeedKind> kinds, Set<String> lines, Set<String> areas, Set<String> stages) {

    boolean holds(FeedEntry entry) {
        return holds(entry.kind(), entry.stages())
                && (entry.line() == null || lines.isEmpty() || lines.contains(entry.line()))
                && (entry.area() == null || areas.isEmpty() || areas.contains(entry.area()));
    }

    boolean holds(FeedKind kind, Set<String> ofStages) {
        return kinds.contains(kind)
                && (stages.isEmpty() || ofStages.isEmpty() || !Collections.disjoint(stages, ofStages));
    }
}
