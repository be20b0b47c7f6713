package mx.ine.vmre.actions;

import java.util.List;

/**
 * Some content periods by theme, language and channel (Estrategia 7.3).
 *
 * @param channels with the short number by which cells name them
 * @param previous null where there are no periods before; {@code next} likewise
 */
record ContentPlan(
        String range, List<Head> themes, List<String> languages, List<Channel> channels, List<Row> rows, String previous,
        String next) {

    /** A theme over its languages. */
    record Head(String name, int columns) {}

    record Channel(String number, String name) {}

    /**
     * A period.
     *
     * @param when {@code over}, {@code now} or {@code ahead}
     * @param empty whether it has no content at all
     */
    record Row(int number, String days, String when, boolean empty, List<Cell> cells) {}

    /** @param title theme and language, for narrow screens and readers */
    record Cell(String title, List<Slot> slots) {}

    /**
     * One channel of a cell.
     *
     * @param pieces how many, written; the empty text for none
     * @param url its contents, or where a new one begins, or null where neither can be
     */
    record Slot(String channel, String name, String pieces, String url) {}
}
