package mx.ine.vmre.calendar;

import mx.ine.vmre.kernel.StateBadge;

/**
 * Something with days on the timeline.
 *
 * @param css classes: start, length, row and look
 * @param shown its name as far as there is room for it
 * @param name its whole name
 * @param badge its state, or null
 * @param days as people read them
 */
record Bar(String css, String shown, String name, String url, StateBadge badge, String days) {}
