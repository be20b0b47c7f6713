package mx.ine.vmre.calendar;

import java.util.List;

/**
 * Some weeks day by day.
 *
 * @param days only those on which something begins or ends
 */
record AgendaView(String label, String stages, List<CalendarDay> days, String listUrl) {}
