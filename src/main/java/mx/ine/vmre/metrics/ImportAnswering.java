package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an import into what the API says of it. */
@Component
class ImportAnswering {

    private final MessageSource messages;
    private final ImportRuns runs;
    private final AnswerWording wording;

    ImportAnswering(MessageSource messages, ImportRuns runs, AnswerWording wording) {
        this.messages = messages;
        this.runs = runs;
        this.wording = wording;
    }

    /** @param kept the import that the outcome is about, or null if the file cannot be imported */
    ImportAnswer of(ImportOutcome outcome, ImportShelf.Kept kept, String fileName) {
        String status = outcome.status().name();
        if (outcome.status() == ImportOutcome.Status.DUPLICATE) {
            String first = text("metrics.done.duplicate", kept.fileName(), kept.who(), EsMx.dateTime(kept.broughtAt()));
            return nothing(String.valueOf(kept.id()), status, kept.rehearsal().source(), fileName, first);
        }
        String reason = outcome.reason() == null ? null : text(outcome.reason(), outcome.args().toArray());
        return outcome.rehearsal() == null
                ? nothing(null, status, null, fileName, reason)
                : answer(String.valueOf(outcome.id()), status, fileName, reason, outcome.rehearsal());
    }

    /** An import as it is now. */
    ImportAnswer of(ImportShelf.Kept kept) {
        return answer(String.valueOf(kept.id()), status(kept), kept.fileName(), null, kept.rehearsal());
    }

    /** The state, or what is being done with it, or that this came to no end. */
    private String status(ImportShelf.Kept kept) {
        return runs.of(kept.id())
                .map(run -> run.alive() ? "RUNNING" : run.failed() ? "FAILED" : "INTERRUPTED")
                .orElse(kept.state() == ImportState.READING ? "RUNNING" : kept.state().name());
    }

    private static ImportAnswer nothing(String id, String status, String source, String fileName, String reason) {
        return new ImportAnswer(
                id, status, source, fileName, reason, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private ImportAnswer answer(String id, String status, String fileName, String reason, Rehearsal read) {
        return new ImportAnswer(
                id,
                status,
                read.source(),
                fileName,
                reason,
                read.accepted(),
                read.rejected(),
                read.waiting(),
                read.skippedRows(),
                read.replaced(),
                read.rejections().stream().map(this::rejected).toList(),
                status.equals(ImportState.NEEDS_DECISION.name()) ? read.decisions().stream().map(this::open).toList() : List.of(),
                Stream.concat(
                                wording.warnings(read.remembered()).stream(),
                                read.warnings().stream().map(w -> text(w.key(), w.args().toArray())))
                        .toList(),
                totals(read.totals()),
                read.money().stream().map(ImportAnswering::currency).toList());
    }

    private static ImportAnswer.Currency currency(MoneySum sum) {
        return new ImportAnswer.Currency(
                sum.currency(), sum.amount().toPlainString(), sum.rate() == null ? null : sum.rate().toPlainString(),
                sum.date(), sum.source(), sum.pesos().toPlainString());
    }

    ImportAnswer.Rejected rejected(Rejection rejection) {
        return new ImportAnswer.Rejected(
                rejection.line(), rejection.column(), rejection.value(),
                text(rejection.reasonKey(), rejection.args().toArray()));
    }

    private ImportAnswer.Open open(Decision decision) {
        return new ImportAnswer.Open(
                decision.key(),
                text(decision.questionKey(), decision.args().toArray()),
                decision.options().stream().map(Decision.Option::value).toList(),
                decision.options().stream().map(o -> text(o.labelKey(), o.args().toArray())).toList(),
                decision.suggested());
    }

    private record Place(String month, String country) {}

    /** The platforms of a month and country together. */
    static List<Map<String, Object>> totals(List<TotalLine> lines) {
        Map<Place, List<TotalLine>> places = new LinkedHashMap<>();
        for (TotalLine line : lines) {
            places.computeIfAbsent(new Place(line.month(), line.country()), p -> new ArrayList<>()).add(line);
        }
        List<Map<String, Object>> totals = new ArrayList<>();
        places.forEach((place, group) -> {
            Map<String, Object> total = new LinkedHashMap<>();
            total.put("month", place.month());
            total.put("country", place.country());
            for (Measure measure : Measure.values()) {
                if (tells(measure, group)) {
                    total.put(measure.code(), value(measure, group));
                }
            }
            totals.add(total);
        });
        return totals;
    }

    /** People are never added up: they are told where a single row tells them, and reach not even there. */
    private static boolean tells(Measure measure, List<TotalLine> group) {
        return group.stream().anyMatch(line -> line.values().containsKey(measure.code()))
                && (measure.additive()
                        || measure != Measure.REACH && group.stream().mapToLong(TotalLine::rows).sum() == 1);
    }

    /** Counts as whole numbers, money as a text with two decimals so that no program rounds it. */
    private static Object value(Measure measure, List<TotalLine> group) {
        BigDecimal sum = group.stream()
                .map(line -> line.values().getOrDefault(measure.code(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (measure == Measure.SPEND) {
            return sum.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        }
        BigDecimal plain = sum.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
