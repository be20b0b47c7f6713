package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts answers into words, with where those come from that were given for another file. */
@Component
class AnswerWording {

    private final MessageSource messages;

    AnswerWording(MessageSource messages) {
        this.messages = messages;
    }

    /** The answers that hold, each with what has to be asked again to change it. */
    List<ImportSheet.Answer> answers(Map<String, String> given, List<Remembered> remembered) {
        Map<String, Remembered> origins = new TreeMap<>();
        remembered.forEach(r -> origins.put(r.key(), r));
        List<ImportSheet.Answer> answers = new ArrayList<>();
        Map<String, String> holding = new TreeMap<>(AskedAgain.without(given));
        mapping(holding).ifPresent(text -> answers.add(answer(firstColumn(holding), text, origins)));
        holding.forEach((key, value) -> {
            if (!isToldWithItsRate(key) && !ColumnMapping.is(key)) {
                answers.add(answer(key, words(key, value) + rateDetails(key, holding), origins));
            }
        });
        return answers;
    }

    private ImportSheet.Answer answer(String key, String text, Map<String, Remembered> origins) {
        Remembered origin = origins.get(key);
        return new ImportSheet.Answer(
                key, text, origin == null ? "" : origin(origin), origin == null ? 0 : origin.importId());
    }

    private static String firstColumn(Map<String, String> answers) {
        return answers.keySet().stream().filter(ColumnMapping::is).findFirst().orElseThrow();
    }

    /** {@code Columnas asignadas: 1 día, 2 gasto; no se importan: 3}. */
    private Optional<String> mapping(Map<String, String> answers) {
        TreeMap<Integer, String> columns = new TreeMap<>();
        answers.forEach((key, value) -> {
            if (ColumnMapping.is(key)) {
                columns.put(Integer.valueOf(key.substring(key.indexOf('.') + 1)), value);
            }
        });
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String assigned = columns.entrySet().stream()
                .filter(e -> !e.getValue().equals(ColumnMapping.NOTHING))
                .map(e -> e.getKey() + " " + text("metrics.map." + e.getValue()))
                .collect(Collectors.joining(", "));
        String left = columns.entrySet().stream()
                .filter(e -> e.getValue().equals(ColumnMapping.NOTHING))
                .map(e -> String.valueOf(e.getKey()))
                .collect(Collectors.joining(", "));
        return Optional.of(left.isEmpty()
                ? text("metrics.answered.map", assigned) : text("metrics.answered.map-some", assigned, left));
    }

    private static boolean isToldWithItsRate(String key) {
        return RateAnswer.of(key).filter(asked -> asked != RateAnswer.RATE).isPresent();
    }

    private String rateDetails(String key, Map<String, String> answers) {
        if (RateAnswer.of(key).isEmpty()) {
            return "";
        }
        String currency = key.substring(key.indexOf('.') + 1);
        return Stream.of(RateAnswer.DATE, RateAnswer.SOURCE)
                .filter(asked -> answers.containsKey(asked.key(currency)))
                .map(asked -> ", " + said(asked.field(), answers.get(asked.key(currency))))
                .collect(Collectors.joining());
    }

    private String words(String key, String value) {
        String field = AnswersForm.field(key);
        return text("metrics.answered." + field, said(field, value),
                key.substring(Math.min(field.length() + 1, key.length())));
    }

    private String said(String field, String value) {
        if (value.matches("\\d{4}-\\d{2}")) {
            return EsMx.month(YearMonth.parse(value));
        }
        return switch (field) {
            case ExportOpening.SOURCE -> text("metrics.source." + value);
            case ExchangeQuestions.CURRENCY ->
                    value.equals(ExchangeQuestions.IN_CELLS) ? text("metrics.answer." + value) : currency(value);
            case Questions.PLATFORM -> value.equals(Questions.NONE) ? text("metrics.platform.none") : value;
            case "rateDate" -> EsMx.date(LocalDate.parse(value));
            case "column", "rate", "rateSource" -> value;
            default -> text("metrics.answer." + value);
        };
    }

    /** {@code Dólar estadounidense (USD)}. */
    String currency(String code) {
        return text("metrics.option.currency", Currencies.title(code), code);
    }

    private String origin(Remembered remembered) {
        return text("metrics.remembered.origin", remembered.who(), EsMx.dateTime(remembered.at()),
                remembered.fileName());
    }

    /** What a program is told of answers that it did not give; those about columns in one sentence. */
    List<String> warnings(List<Remembered> remembered) {
        Map<String, String> all = new TreeMap<>();
        remembered.forEach(r -> all.put(r.key(), r.value()));
        List<String> warnings = new ArrayList<>();
        remembered.stream().filter(r -> ColumnMapping.is(r.key())).findFirst().ifPresent(first ->
                warnings.add(warning(first, mapping(all).orElseThrow(), ColumnMapping.FIELD + ".…")));
        remembered.stream()
                .filter(r -> !ColumnMapping.is(r.key()))
                .forEach(r -> warnings.add(warning(r, words(r.key(), r.value()), r.key())));
        return warnings;
    }

    private String warning(Remembered remembered, String words, String key) {
        String way = "metrics.remembered.warning" + (key.equals(ExportOpening.SOURCE) ? "-source" : "");
        return text(way, words, origin(remembered), key);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
