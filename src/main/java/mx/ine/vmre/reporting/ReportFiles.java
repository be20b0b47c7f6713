package mx.ine.vmre.reporting;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of a report: the frozen ones of a published version, and those of a draft as it is now. */
@Service
class ReportFiles {

    /** Names are endings of addresses. */
    enum Kind {
        /** In a draft it says so on every page. */
        pdf(MediaType.APPLICATION_PDF),
        xlsx(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
        /** The content as it is signed: the file's SHA-256 is the content's. */
        json(MediaType.APPLICATION_JSON);

        final MediaType type;

        Kind(MediaType type) {
            this.type = type;
        }
    }

    private final ReportShelf shelf;
    private final ReportArchive archive;
    private final ReportRendering rendering;
    private final TransactionTemplate reading;

    ReportFiles(
            ReportShelf shelf, ReportArchive archive, ReportRendering rendering, PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.archive = archive;
        this.rendering = rendering;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The month's, by the same version as {@link ReportShelf#show(CurrentUser, StrategyRef, YearMonth)}. */
    FrozenFile file(CurrentUser who, StrategyRef strategy, YearMonth month, Kind kind) {
        return file(shelf.find(who, strategy, month).report(), kind, () -> shelf.show(who, strategy, month));
    }

    FrozenFile file(CurrentUser who, StrategyRef strategy, YearMonth month, int number, Kind kind) {
        return file(
                archive.published(strategy.id(), month, number), kind, () -> shelf.show(who, strategy, month, number));
    }

    private FrozenFile file(Optional<Long> published, Kind kind, Supplier<Shown> draft) {
        return published
                .map(report -> switch (kind) {
                    case pdf -> archive.pdf(report);
                    case xlsx -> archive.xlsx(report);
                    case json -> archive.content(report);
                })
                .orElseGet(() -> reading.execute(status -> drawn(draft.get(), kind)));
    }

    private FrozenFile drawn(Shown draft, Kind kind) {
        byte[] bytes = switch (kind) {
            case pdf -> rendering.pdf(draft.content(), draft.filing());
            case xlsx -> rendering.xlsx(draft.content(), draft.filing());
            case json -> draft.text().getBytes(StandardCharsets.UTF_8);
        };
        return new FrozenFile(bytes, ContentHash.of(bytes));
    }
}
