package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which strategy is meant where nobody chose one. */
class KnownStrategiesTests {

    private static final StrategyRef FIRST = strategy(1, "2019-04-01", "2021-06-30");
    private static final StrategyRef NEXT = strategy(2, "2021-03-01", "2024-06-30");

    private static StrategyRef strategy(long id, String from, String to) {
        return new StrategyRef(id, String.valueOf(id), "Estrategia " + id, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<StrategyRef> inForce(String day, StrategyRef... strategies) {
        StrategyShelf shelf = new StrategyShelf(null) {
            @Override
            Contents contents() {
                return new Contents(List.of(strategies), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                        Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), Map.of());
            }
        };
        return new KnownStrategies(shelf).inForce(LocalDate.parse(day)).stream().toList();
    }

    @Test
    void whileTwoOverlapPeopleGoOnWithTheOneThatBeganFirst() {
        assertThat(inForce("2021-02-28", FIRST, NEXT)).containsExactly(FIRST);
        assertThat(inForce("2021-03-01", NEXT, FIRST)).containsExactly(FIRST);
        assertThat(inForce("2021-07-01", FIRST, NEXT)).containsExactly(NEXT);
    }

    @Test
    void betweenAndAfterStrategiesItIsTheLatestAndBeforeAllTheFirst() {
        assertThat(inForce("2025-01-01", FIRST, NEXT)).containsExactly(NEXT);
        assertThat(inForce("2018-01-01", FIRST, NEXT)).containsExactly(FIRST);
        assertThat(inForce("2020-01-01")).isEmpty();
    }
}
