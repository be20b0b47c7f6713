package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Facts beside the report's three sources, of the month and of the one before. A figure that no row says is null.
 *
 * @param cards of the last cut of the month and of the last one before it
 */
record FurtherFacts(List<Video> videos, List<Card> cards, List<Contact> contacts) {

    static final FurtherFacts NONE = new FurtherFacts(List.of(), List.of(), List.of());

    /**
     * Organic results of videos in one month.
     *
     * @param dimension what the rows are: {@code country}, {@code video}, {@code traffic} or {@code total}; the same
     *     views appear in each
     * @param word of what it is in that dimension, or the empty text
     * @param name the same as shown, or the empty text
     * @param overlapping whether it was added up from periods that overlap and so cannot be trusted
     */
    record Video(
            YearMonth month, String dimension, String word, String name, BigDecimal views, BigDecimal impressions,
            boolean overlapping, List<Long> imports) {}

    /**
     * Overseas voter cards from the beginning of the programme to a day: a stock, never added up over days.
     *
     * @param current whether it is the cut of the month or the one before
     * @param dimension {@code country}, {@code rest}, {@code consulate} or {@code total}
     * @param country as shown, or the empty text
     */
    record Card(
            LocalDate cut, boolean current, String dimension, String word, String country, String consulate,
            BigDecimal requests, BigDecimal delivered, BigDecimal confirmed, List<Long> imports) {

        boolean byConsulate() {
            return dimension.equals("consulate");
        }
    }

    /** @param channel {@code us}, {@code abroad}, {@code mexico}, {@code mail}, or as the file writes it */
    record Contact(YearMonth month, String channel, String topic, BigDecimal contacts, List<Long> imports) {}
}
