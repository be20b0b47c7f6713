package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * The strategy that a page is about. Controllers receive it as a method argument, chosen by {@code ?estrategia=clave}
 * or else the one in force today.
 *
 * @param id identifier
 * @param key short key used in addresses, such as {@code 2019-2021}
 * @param name short name
 * @param from first day
 * @param to last day
 */
public record StrategyRef(long id, String key, String name, LocalDate from, LocalDate to) {

    public DatePeriod period() {
        return new DatePeriod(from, to);
    }

    /** Whether the month overlaps the strategy, so that it has a monthly report (Estrategia 7.6). */
    public boolean covers(YearMonth month) {
        return period().overlaps(DatePeriod.of(month));
    }
}
