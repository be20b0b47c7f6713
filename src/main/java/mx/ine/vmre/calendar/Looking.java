package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * Which view of which days an address asks for; what it asks wrongly is left out.
 *
 * @param day a day of what is shown, kept from one view to the next
 * @param earlier where the page of days before begins, of views whose pages have no fixed length
 * @param later where the page of days after begins
 */
record Looking(String view, LocalDate day, LocalDate today, LocalDate earlier, LocalDate later) {

    /** The timeline by weeks, months and quarters. */
    static final List<String> SCALES = List.of("trimestre", "estrategia", "trimestres");

    /** The other views. */
    static final List<String> DAYS = List.of("mes", "semana", "agenda");

    static Looking of(Map<String, String> asked, LocalDate today) {
        String view = asked.getOrDefault("v", "");
        Optional<LocalDate> day = YearMonths.parse(asked.getOrDefault("m", ""))
                .map(DatePeriod::of)
                .or(() -> Quarter.parse(asked.getOrDefault("t", "")).map(Quarter::period))
                .map(p -> p.contains(today) ? today : p.from())
                .or(() -> YearMonths.day(asked.getOrDefault("d", "")));
        LocalDate chosen = day.orElse(today);
        return new Looking(
                SCALES.contains(view) || DAYS.contains(view) ? view : SCALES.get(0), chosen, today, chosen, chosen);
    }

    Looking between(LocalDate pageBefore, LocalDate pageAfter) {
        return new Looking(view, day, today, pageBefore, pageAfter);
    }

    boolean timeline() {
        return SCALES.contains(view);
    }

    /** The same days in another view. */
    String in(String otherView) {
        return "/calendario?v=" + otherView + (day.equals(today) ? "" : "&d=" + day);
    }

    String now() {
        return "/calendario?v=" + view;
    }

    /** Empty where the whole strategy is in sight. */
    Optional<String> previous() {
        return switch (view) {
            case "mes" -> Optional.of("/calendario?v=mes&m=" + YearMonth.from(day).minusMonths(1));
            case "semana" -> Optional.of("/calendario?v=semana&d=" + day.minusDays(7));
            case "agenda" -> Optional.of("/calendario?v=agenda&d=" + earlier);
            case "trimestre" -> Optional.of("/calendario?t=" + Quarter.of(day).previous());
            default -> Optional.empty();
        };
    }

    Optional<String> next() {
        return switch (view) {
            case "mes" -> Optional.of("/calendario?v=mes&m=" + YearMonth.from(day).plusMonths(1));
            case "semana" -> Optional.of("/calendario?v=semana&d=" + day.plusDays(7));
            case "agenda" -> Optional.of("/calendario?v=agenda&d=" + later);
            case "trimestre" -> Optional.of("/calendario?t=" + Quarter.of(day).next());
            default -> Optional.empty();
        };
    }
}
