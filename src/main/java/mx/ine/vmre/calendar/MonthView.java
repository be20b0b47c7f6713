package mx.ine.vmre.calendar;

import java.util.List;

/** A month, or one week, as weeks from Sunday to Saturday. */
record MonthView(
        String label, String stages, List<String> weekdays, List<List<CalendarDay>> weeks, String listUrl) {}
