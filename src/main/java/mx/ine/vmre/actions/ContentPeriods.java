package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;

/** The fixed blocks of days for which content is planned, counted from the strategy's first day (Estrategia 7.3). */
record ContentPeriods(StrategyRef strategy, int days) {

    int count() {
        long whole = ChronoUnit.DAYS.between(strategy.from(), strategy.to()) + 1;
        return (int) ((whole + days - 1) / days);
    }

    LocalDate from(int number) {
        return strategy.from().plusDays((long) (number - 1) * days);
    }

    /** The last block ends with the strategy. */
    LocalDate to(int number) {
        LocalDate end = from(number + 1).minusDays(1);
        return end.isAfter(strategy.to()) ? strategy.to() : end;
    }

    /** {@code 41 · 21/11/2020 – 05/12/2020}. */
    String label(int number) {
        return number + " · " + EsMx.date(from(number)) + " – " + EsMx.date(to(number));
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int number = 1; number <= count(); number++) {
            choices.add(new Choice(String.valueOf(number), label(number)));
        }
        return choices;
    }
}
