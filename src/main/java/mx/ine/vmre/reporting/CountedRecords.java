package mx.ine.vmre.reporting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.reporting.Counted.Kind;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.stereotype.Component;

/**
 * The lists of records behind a figure that counts them or adds them up: frozen with a published report, else today's.
 * Rules are listed in the report itself, of which nothing else need be kept.
 */
@Component
class CountedRecords {

    private final CountedReadings readings;
    private final ReportArchive archive;
    private final ReportWording wording;

    CountedRecords(CountedReadings readings, ReportArchive archive, ReportWording wording) {
        this.wording = wording;
        this.readings = readings;
        this.archive = archive;
    }

    /**
     * @param kept whether the lists are there; a report published before they were kept has none
     * @param sums none of a figure that does not rest on records
     */
    record Lists(boolean kept, List<CountedSum> sums) {

        static final Lists NONE = new Lists(true, List.of());
        static final Lists NOT_KEPT = new Lists(false, List.of());
    }

    Lists of(StrategyRef strategy, Shown shown, Figure figure) {
        if (figure.ofRules()) {
            return new Lists(true, List.of(RuleTracing.sum(figure, shown.content(), wording)));
        }
        CountedTracing tracing = new CountedTracing(shown.content());
        Optional<Kind> kind = tracing.kind(figure);
        if (kind.isEmpty()) {
            return Lists.NONE;
        }
        Cover cover = shown.content().cover();
        Optional<Counted> counted = shown.filing().frozen()
                ? archive.published(strategy.id(), cover.month(), shown.filing().number()).flatMap(archive::counted)
                : Optional.of(readings.now(strategy.id(), cover, EnumSet.of(kind.get())));
        return counted.flatMap(records -> tracing.sums(figure, records))
                .map(sums -> new Lists(true, sums))
                .orElse(Lists.NOT_KEPT);
    }
}
