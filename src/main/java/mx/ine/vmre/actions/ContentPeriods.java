package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;

/**
 * The fixed blocks of days for which content is planned, counted from the strategy's first day (Estrategia 7.3), and
 * which contents belong to each.
 */
public record ContentPeriods(StrategyRef strategy, int days) {

    /** All of them in order. */
    public List<ContentCalendar.Period> all() {
        return IntStream.rangeClosed(1, count())
                .mapToObj(n -> new ContentCalendar.Period(n, from(n), to(n)))
                .toList();
    }

    /**
     * Whether a content belongs to the period: to the one that was chosen for it and no other, or else to every one that
     * its days touch.
     *
     * @param chosen null, or a period that the strategy does not have, where none was chosen
     */
    public boolean holds(int number, Integer chosen, LocalDate starts, LocalDate ends) {
        return chosen != null && chosen >= 1 && chosen <= count()
                ? chosen == number
                : !starts.isAfter(to(number)) && !ends.isBefore(from(number));
    }

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
