package mx.ine.vmre.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers to what a file leaves open, taken from the last stored import of the same kind of file with the same header,
 * and of the same account where the file tells it; what kind of file it is, of the last one with that header whatever it
 * was recognised as. Only what describes the shape of a report repeats: its month, the
 * rows that give way and the rates of a day do not. What was undone is forgotten with its import.
 */
@Component
class AnswerMemory {

    private static final Set<String> REPEATING =
            Set.of(ExchangeQuestions.CURRENCY, Questions.PLATFORM, "decimal", "dateOrder", "column", "absent", ColumnMapping.FIELD);
    private static final String LAST = "SELECT id, file_name, closed_by_name, closed_at, answers, rehearsal"
            + " FROM metrics.import WHERE strategy_id = :strategy AND state = 'STORED'"
            + " AND (:source::text IS NULL OR source = :source) AND layout = :layout"
            + " AND (:account::text IS NULL OR account = :account)"
            + " ORDER BY stored_order DESC LIMIT 1";
    private static final String LAST_SOURCE_OF_RATE = "SELECT answers FROM metrics.import"
            + " WHERE strategy_id = :strategy AND state = 'STORED' AND strpos(answers, :key) > 0"
            + " ORDER BY stored_order DESC LIMIT 1";

    private final ExportOpening opening;
    private final JdbcClient jdbc;
    private final RehearsalJson json;

    AnswerMemory(ExportOpening opening, JdbcClient jdbc, RehearsalJson json) {
        this.opening = opening;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The file opened with these answers and with what is remembered. */
    ExportReading open(FileBytes content, StrategyRef strategy, Map<String, String> answers, List<Remembered> earlier) {
        return recall(opening.read(content, strategy, answers), content, strategy, earlier);
    }

    /**
     * Answers open questions from memory, as often as an answer brings up another one. What was answered for this very
     * file, or taken back, is left as it is.
     *
     * @param opened the file as it was opened with the answers that were given
     * @param earlier what was remembered when it was opened before; still so if the answer is still that
     */
    ExportReading recall(ExportReading opened, FileBytes content, StrategyRef strategy, List<Remembered> earlier) {
        Map<String, String> answers = new HashMap<>(opened.answers());
        List<Remembered> used = new ArrayList<>();
        earlier.stream().filter(r -> r.value().equals(answers.get(r.key()))).forEach(used::add);
        ExportReading reading = asCorrected(opened, content, strategy, answers, used);
        for (List<Remembered> next = known(reading, strategy, answers); !next.isEmpty(); ) {
            next.forEach(remembered -> answers.put(remembered.key(), remembered.value()));
            used.addAll(next);
            reading = opening.read(content, strategy, answers);
            next = known(reading, strategy, answers);
        }
        return reading.remembering(used);
    }

    /** The file as the kind that a person said the last one with this header is, though it was recognised as another. */
    private ExportReading asCorrected(
            ExportReading opened, FileBytes content, StrategyRef strategy, Map<String, String> answers,
            List<Remembered> used) {
        Remembered said = answers.containsKey(ExportOpening.SOURCE)
                ? null : last(strategy.id(), null, opened.shape().layout(), null).get(ExportOpening.SOURCE);
        if (said == null || said.value().equals(opened.source().code())) {
            return opened;
        }
        Map<String, String> corrected = new HashMap<>(answers);
        corrected.put(said.key(), said.value());
        try {
            ExportReading reading = opening.read(content, strategy, corrected);
            answers.putAll(corrected);
            used.add(said);
            return reading;
        } catch (Unreadable e) {
            return opened; // of the same header, but no such file
        }
    }

    private List<Remembered> known(ExportReading reading, StrategyRef strategy, Map<String, String> answers) {
        List<Decision> open = reading.decisions().stream()
                .filter(d -> repeats(d.key()) && !answers.containsKey(d.key()))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, Remembered> last = last(
                strategy.id(), reading.source().code(), reading.shape().layout(), reading.shape().account());
        return open.stream()
                .filter(d -> last.containsKey(d.key()) && d.offers(last.get(d.key()).value()))
                .map(d -> last.get(d.key()))
                .toList();
    }

    static boolean repeats(String decisionKey) {
        return REPEATING.contains(AnswersForm.field(decisionKey));
    }

    private Map<String, Remembered> last(long strategyId, String source, String layout, String account) {
        return jdbc.sql(LAST)
                .param("strategy", strategyId)
                .param("source", source)
                .param("layout", layout)
                .param("account", account)
                .query((row, n) -> remembered(row))
                .optional()
                .orElse(Map.of());
    }

    /** What was only remembered then keeps telling who answered it first. */
    private Map<String, Remembered> remembered(ResultSet row) throws SQLException {
        Map<String, Remembered> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> answer : AskedAgain.without(json.answers(row.getString("answers"))).entrySet()) {
            answers.put(answer.getKey(), new Remembered(
                    answer.getKey(), answer.getValue(), row.getString("closed_by_name"),
                    row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getLong("id"),
                    row.getString("file_name")));
        }
        json.rehearsal(row.getString("rehearsal")).remembered().forEach(r -> answers.put(r.key(), r));
        return answers;
    }

    /** Who published the rate of a currency that was last answered in the strategy. */
    Optional<String> sourceOfRate(long strategyId, String currency) {
        String key = RateAnswer.SOURCE.key(currency);
        return jdbc.sql(LAST_SOURCE_OF_RATE)
                .param("strategy", strategyId)
                .param("key", "\"" + key + "\"")
                .query(String.class)
                .optional()
                .map(answers -> AskedAgain.without(json.answers(answers)).get(key));
    }
}
