package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Optional;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.reporting.CountedTracing.Row;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.stereotype.Component;

/** The list of actions or organisations behind a figure that counts them: frozen with a published report, else today's. */
@Component
class CountedRecords {

    private final CountedReadings readings;
    private final ReportArchive archive;

    CountedRecords(CountedReadings readings, ReportArchive archive) {
        this.readings = readings;
        this.archive = archive;
    }

    /** Empty where the figure counts none, or was published before lists were kept. */
    Optional<List<Row>> rows(StrategyRef strategy, Shown shown, Figure figure) {
        if (!CountedTracing.counts(figure)) {
            return Optional.empty();
        }
        Cover cover = shown.content().cover();
        Optional<Counted> counted = shown.filing().frozen()
                ? archive.published(strategy.id(), cover.month(), shown.filing().number()).flatMap(archive::counted)
                : Optional.of(readings.now(strategy.id(), cover));
        return counted.flatMap(records -> new CountedTracing(shown.content()).rows(figure, records));
    }
}
