package mx.ine.vmre.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days laid out as a month, as a week, and one below the other as an agenda. */
@Component
class MonthReadings {

    private static final int PER_DAY_OF_MONTH = 3;
    private static final int PER_DAY_OF_WEEK = 10;
    private final DayReadings days;
    private final AgendaPages pages;
    private final Stages stages;
    private final MessageSource messages;

    MonthReadings(DayReadings days, AgendaPages pages, Stages stages, MessageSource messages) {
        this.days = days;
        this.pages = pages;
        this.stages = stages;
        this.messages = messages;
    }

    MonthView month(StrategyRef strategy, YearMonth month, CalendarFilter filter) {
        DatePeriod period = DatePeriod.of(month);
        String name = QuarterReadings.monthName(month);
        return grid(strategy, period, name + EsMx.month(month).substring(name.length()), filter, PER_DAY_OF_MONTH);
    }

    MonthView week(StrategyRef strategy, LocalDate day, CalendarFilter filter) {
        DatePeriod period = weekOf(day);
        return grid(strategy, period, text("calendar.week.label", period), filter, PER_DAY_OF_WEEK);
    }

    AgendaView agenda(StrategyRef strategy, LocalDate from, CalendarFilter filter) {
        AgendaPages.Page page = pages.from(strategy, from, filter);
        DatePeriod period = page.days();
        return new AgendaView(
                text("calendar.agenda.label", period),
                stagesOf(strategy, period, filter),
                days.days(strategy, period, filter, AgendaPages.PER_DAY).values().stream()
                        .filter(CalendarDay::busy)
                        .toList(),
                ListAddress.of(period, filter),
                page.earlier(),
                page.later());
    }

    private MonthView grid(
            StrategyRef strategy, DatePeriod period, String label, CalendarFilter filter, int perDay) {
        Map<LocalDate, CalendarDay> known = days.days(strategy, period, filter, perDay);
        List<List<CalendarDay>> weeks = new ArrayList<>();
        for (LocalDate sunday = weekOf(period.from()).from(); !sunday.isAfter(period.to()); sunday = sunday.plusDays(7)) {
            LocalDate start = sunday;
            weeks.add(IntStream.range(0, 7)
                    .mapToObj(start::plusDays)
                    .map(day -> known.getOrDefault(day, CalendarDay.OUTSIDE))
                    .toList());
        }
        return new MonthView(
                label,
                stagesOf(strategy, period, filter),
                IntStream.range(0, 7)
                        .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(TextStyle.FULL, EsMx.LOCALE))
                        .toList(),
                weeks,
                ListAddress.of(period, filter));
    }

    private String stagesOf(StrategyRef strategy, DatePeriod period, CalendarFilter filter) {
        return stages.overlapping(strategy.id(), period).stream()
                .filter(s -> filter.shows(s.number()))
                .map(StageRow::label)
                .collect(Collectors.joining(", "));
    }

    /** Weeks begin on Sunday in Mexico. */
    static DatePeriod weekOf(LocalDate day) {
        LocalDate sunday = day.minusDays(day.getDayOfWeek().getValue() % 7);
        return new DatePeriod(sunday, sunday.plusDays(6));
    }

    private String text(String key, DatePeriod period) {
        return messages.getMessage(
                key, new Object[] {EsMx.date(period.from()), EsMx.date(period.to())}, EsMx.LOCALE);
    }
}
