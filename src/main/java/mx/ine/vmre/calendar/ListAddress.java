package mx.ine.vmre.calendar;

import mx.ine.vmre.kernel.DatePeriod;

/** Where the list of actions shows what the calendar shows of some days, under the same filters. */
final class ListAddress {

    private ListAddress() {}

    static String of(DatePeriod days, CalendarFilter filter) {
        return "/acciones?desde=" + days.from() + "&hasta=" + days.to() + filter.query();
    }
}
