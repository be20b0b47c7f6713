package mx.ine.vmre.reporting;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's report for programs: the last published version or the one that is
 * asked for, as it was frozen; for the staff the draft too. */
@RestController
class ReportApiController {

    private final ReportShelf shelf;
    private final ReportReadings readings;

    ReportApiController(ReportShelf shelf, ReportReadings readings) {
        this.shelf = shelf;
        this.readings = readings;
    }

    /**
     * @param state {@code PUBLISHED} or {@code DRAFT}
     * @param versions numbers of those that were published
     * @param hash SHA-256 of the very text of {@code report}, which the areas sign
     * @param publishedAt null in a draft
     * @param report in its one spelling
     */
    record Answer(
            String month, String state, int version, List<Integer> versions, String hash, LocalDate due, List<Signed> signatures,
            String publishedBy, Instant publishedAt, @JsonRawValue String report) {

        static Answer of(YearMonth month, Filing filing, List<Integer> versions, String text) {
            return new Answer(
                    month.toString(),
                    filing.frozen() ? Report.State.PUBLISHED.name() : Report.State.DRAFT.name(),
                    filing.number(),
                    versions,
                    filing.hash(),
                    filing.due(),
                    filing.signatures().stream()
                            .filter(slot -> slot.at() != null)
                            .map(slot -> new Signed(slot.area().name(), slot.person(), slot.at(), slot.standing()))
                            .toList(),
                    filing.frozen() ? filing.publishedBy() : null,
                    filing.publishedAt(),
                    text);
        }
    }

    /** @param standing whether it is of the content as it is now */
    record Signed(String area, String person, Instant at, boolean standing) {}

    @GetMapping(path = "/api/v1/reports/" + ReportController.MONTH, produces = MediaType.APPLICATION_JSON_VALUE)
    Answer report(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @RequestParam(required = false) Integer version) {
        ReportShelf.Shown shown = version == null
                ? shelf.latest(who, strategy, month)
                : shelf.show(who, strategy, month, version);
        return Answer.of(month, shown.filing(), readings.versions(who, strategy, month).published().stream()
                .map(VersionTrail.Published::number)
                .toList(), shown.text());
    }
}
