package mx.ine.vmre.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.ine.vmre.accounts.WorkItem;
import org.junit.jupiter.api.Test;

class WorkRowTests {

    private static final LocalDate TODAY = LocalDate.parse("2020-12-07");

    @Test
    void whatIsNearSaysItsWeekday() {
        assertThat(of("2020-12-07")).extracting(WorkRow::whenKey, WorkRow::date, WorkRow::late)
                .containsExactly("home.when.today", "lunes 7", false);
        assertThat(of("2020-12-08")).extracting(WorkRow::whenKey, WorkRow::date)
                .containsExactly("home.when.tomorrow", "martes 8");
        assertThat(of("2020-12-10")).extracting(WorkRow::whenKey, WorkRow::days, WorkRow::date)
                .containsExactly("home.when.ahead", 3L, "jueves 10");
    }

    @Test
    void whatIsLateSaysSinceWhen() {
        assertThat(of("2020-12-06")).extracting(WorkRow::whenKey, WorkRow::date, WorkRow::late)
                .containsExactly("home.when.yesterday", "06/12", true);
        assertThat(of("2020-12-05")).extracting(WorkRow::whenKey, WorkRow::days, WorkRow::date, WorkRow::late)
                .containsExactly("home.when.ago", 2L, "05/12", true);
    }

    @Test
    void anotherYearIsWritten() {
        assertThat(of("2021-01-15")).extracting(WorkRow::days, WorkRow::date).containsExactly(39L, "15/01/2021");
        assertThat(of("2019-12-01").date()).isEqualTo("01/12/2019");
    }

    private static WorkRow of(String due) {
        return WorkRow.of(new WorkItem(LocalDate.parse(due), "t", "d", "k", "/u"), TODAY);
    }
}
