package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthColumnsTests {

    /** Wide digits of the charts' letters at their size, in pixels. */
    private static final double DIGIT = 8.0;
    private static final double COMMA = 4.0;

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 5_900, 90_000, 150_000, 600_000, 2_700_000, 48_000_000, 1_200_000_000})
    void theNumbersOfTheAxisHaveRoom(long most) {
        Figure figure = new Figure("requests.x.y", "requests", Figure.Unit.COUNT, Reading.count(most), null, List.of());
        MonthColumns columns = MonthColumns.ofLines(List.of(FigureTable.Line.named("x", "1", List.of(figure))));

        assertThat(columns.grid()).hasSize(4).allSatisfy(line -> {
            long commas = line.text().chars().filter(c -> c == ',').count();
            assertThat((line.text().length() - commas) * DIGIT + commas * COMMA).as(line.text())
                    .isLessThanOrEqualTo(columns.axis());
        });
    }
}
