package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.sql.DataSource;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is written in PostgreSQL's binary format is read by it as what it was. */
@ModuleTest
class CopyRowModuleTests {

    private static final String[] NUMBERS = {
        "0", "0.00", "1", "-1.50", "9999", "10000", "10000.0001", "0.0001", "0.1", "12345678901234567.8901", "-0.05",
        "999999999999999999999999999999999999.99", "100000000", "1.000000", "1E+5",
    };

    @Autowired
    DataSource dataSource;

    @Test
    void valuesAreReadAsTheyWere() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMP TABLE written (strategy bigint, day date, until date, key uuid, line integer,"
                        + " number numeric, long bigint, words text)");
            }
            String words = "Ñandú, «¿qué?» 🇲🇽\t\\N \0 fin";
            CopyIn copy = new FactConnection(connection).copyIn("COPY written FROM STDIN (FORMAT binary)");
            CopyRow row = new CopyRow(Long.MAX_VALUE);
            for (int i = 0; i < NUMBERS.length; i++) {
                ContactFact fact = new ContactFact(
                        i + 1, "inetel", DatePeriod.of(YearMonth.of(1999, 12)), "", "", null, 1L);
                row.head(fact, new FactKey(-1L, 1L), new DatePeriod(LocalDate.of(1999, 12, 31), LocalDate.of(2020, 2, 29)));
                row.raw(new BigDecimal(NUMBERS[i])).raw(i == 0 ? null : Long.valueOf(-i)).text(i % 2 == 0 ? words : null);
                row.end();
            }
            // A text longer than what is sent at once.
            row.head(new ContactFact(0, "", null, "", "", null, 1L), new FactKey(0, 0),
                    new DatePeriod(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 1)));
            row.raw((BigDecimal) null).raw((Long) null).text("x".repeat(300_000));
            row.end();
            row.endAll();
            copy.writeToCopy(row.bytes(), 0, row.take());
            copy.endCopy();

            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (int i = 0; i < NUMBERS.length; i++) {
                assertThat(jdbc.sql("SELECT concat_ws('|', strategy, day, until, key, number, coalesce(long, 7),"
                                + " coalesce(words, 'null')) FROM written WHERE line = :line")
                        .param("line", i + 1).query(String.class).single())
                        .isEqualTo(String.join("|", "9223372036854775807", "1999-12-31", "2020-02-29",
                                "ffffffff-ffff-ffff-0000-000000000001", new BigDecimal(NUMBERS[i]).toPlainString(),
                                i == 0 ? "7" : "-" + i, i % 2 == 0 ? words.replace('\0', ' ') : "null"));
            }
            assertThat(jdbc.sql("SELECT length(words) FROM written WHERE number IS NULL").query(Integer.class).single())
                    .isEqualTo(300_000);
        }
    }
}
