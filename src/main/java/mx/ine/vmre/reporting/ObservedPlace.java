package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Choice;

/**
 * Which section or figure of a report is observed.
 *
 * @param value {@code s.SPLIT} or {@code f.key.spend}
 * @param name as that version of the report calls it, with the figure's value
 */
record ObservedPlace(String value, String name) {

    private static final String SECTION = "s.";
    private static final String FIGURE = "f.";

    /** What that word means in the report, if it means anything there. */
    static Optional<ObservedPlace> of(String value, MonthlyReport report, ReportWording wording) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.startsWith(FIGURE)) {
            return PlacedFigure.of(report, wording).stream()
                    .filter(p -> value.equals(FIGURE + p.figure().id()))
                    .findFirst()
                    .map(p -> figure(p, wording));
        }
        return sections(report, wording).filter(place -> place.value().equals(value)).findFirst();
    }

    /** The sections, the key figures and the one that was asked for, if it is another. */
    static List<Choice> choices(String asked, MonthlyReport report, ReportWording wording) {
        Stream<ObservedPlace> key = PlacedFigure.of(report, wording).stream()
                .limit(report.keyFigures().size())
                .map(p -> figure(p, wording));
        return Stream.of(sections(report, wording), key, of(asked, report, wording).stream())
                .flatMap(places -> places)
                .distinct()
                .map(place -> new Choice(place.value(), place.name()))
                .toList();
    }

    static String figure(String id) {
        return FIGURE + id;
    }

    private static Stream<ObservedPlace> sections(MonthlyReport report, ReportWording wording) {
        return ReportSection.of(report).stream()
                .map(s -> new ObservedPlace(SECTION + s.name(), wording.text("reporting.observed.section", s.number(),
                        wording.text(s.key(), report.split().title()))));
    }

    private static ObservedPlace figure(PlacedFigure placed, ReportWording wording) {
        return new ObservedPlace(FIGURE + placed.figure().id(), wording.text("reporting.observed.figure", placed.where(),
                wording.text("reporting.figure." + placed.figure().key()), placed.figure().text()));
    }
}
