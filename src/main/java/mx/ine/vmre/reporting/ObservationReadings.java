package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commission's observations as reports and pages list them. */
@Service
public class ObservationReadings {

    private static final String COLUMNS = """
            SELECT o.id, o.month, o.number, o.place_name, o.written_on, o.said_note, o.said_by_name, o.said_at,
                o.answered_note, o.answered_by_name, o.answered_area, o.answered_at
            FROM reporting.observation o WHERE o.strategy_id = :strategy
            """;

    private static final String OF_MONTH = COLUMNS + " AND o.month = :month ORDER BY o.id";

    private static final String ONE = COLUMNS + " AND o.month = :month AND o.id = :id";

    private static final String OPEN = COLUMNS + " AND o.answered_at IS NULL ORDER BY o.month, o.id LIMIT :most";

    private static final String ANSWERED =
            COLUMNS + " AND o.answered_at IS NOT NULL ORDER BY o.answered_at DESC, o.id DESC LIMIT :most";

    /** What a published report of a month before told as answered is not listed again. */
    private static final String EARLIER = COLUMNS + """
             AND o.month < :month AND (o.told_month IS NULL OR o.told_month >= :month)
            ORDER BY o.month, o.id
            """;

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ObservationReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On months before, for the report of the month: all that are open, and answers that no earlier report has told. */
    List<Observed> earlier(long strategyId, YearMonth month) {
        return jdbc.sql(EARLIER)
                .param("strategy", strategyId)
                .param("month", month.atDay(1))
                .query(ObservationReadings::observed)
                .list();
    }

    /** On the month's own report. */
    List<Observed> ofMonth(long strategyId, YearMonth month) {
        return jdbc.sql(OF_MONTH)
                .param("strategy", strategyId)
                .param("month", month.atDay(1))
                .query(ObservationReadings::observed)
                .list();
    }

    Optional<Observed> find(long strategyId, YearMonth month, long id) {
        return jdbc.sql(ONE)
                .param("strategy", strategyId)
                .param("month", month.atDay(1))
                .param("id", id)
                .query(ObservationReadings::observed)
                .optional();
    }

    /** @param on day on which it was written, on the business's calendar */
    record Waiting(Observed observation, LocalDate on) {}

    /** Those that wait for an answer, the oldest month first. */
    List<Waiting> waiting(long strategyId) {
        return jdbc.sql(OPEN)
                .param("strategy", strategyId)
                .param("most", MOST)
                .query((row, i) -> new Waiting(observed(row, i), row.getObject("written_on", LocalDate.class)))
                .list();
    }

    /**
     * What a reviewer finds on the first screen.
     *
     * @param answered the last answers, the newest first
     * @param open what still waits for one
     */
    public record Answers(List<Observed> answered, List<Observed> open) {

        public boolean any() {
            return !answered.isEmpty() || !open.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Answers answers(CurrentUser who, StrategyRef strategy, int most) {
        who.requireReviewer();
        return new Answers(
                jdbc.sql(ANSWERED)
                        .param("strategy", strategy.id())
                        .param("most", most)
                        .query(ObservationReadings::observed)
                        .list(),
                waiting(strategy.id()).stream().map(Waiting::observation).limit(most).toList());
    }

    private static Observed observed(ResultSet row, int i) throws SQLException {
        return new Observed(
                row.getLong("id"), YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("number"),
                row.getString("place_name"), row.getString("said_note"), row.getString("said_by_name"),
                instant(row, "said_at"), text(row, "answered_note"), text(row, "answered_by_name"),
                text(row, "answered_area"), instant(row, "answered_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
