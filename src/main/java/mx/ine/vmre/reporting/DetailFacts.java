package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.Area;

/**
 * The month in more detail.
 *
 * @param media paid media of the month by piece, by campaign, by language and by content period, each of the whole month
 * @param weeks requests of the month by the week in which they were received, the first one first
 * @param curve points of the reference curve of requests up to the cut-off
 * @param works actions to be named one by one, the first ones of each reason
 * @param visits of the microsite by device, source, campaign and page, the most visited first
 */
record DetailFacts(List<Media> media, List<Week> weeks, List<Beside> curve, List<Work> works, List<Visits> visits) {

    static final DetailFacts NONE = new DetailFacts(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * @param dimension {@code piece}, {@code campaign}, {@code language} or {@code period}
     * @param name as the file writes it, code of the language, or number of the period from 0
     * @param shown name of the language, or null
     */
    record Media(String dimension, String name, String shown, CampaignFact sums) {}

    /**
     * @param dimension {@code device}, {@code traffic}, {@code campaign} or {@code page}
     * @param name as the file writes it
     * @param sessions null where no row says them
     * @param goals null where no row says them
     */
    record Visits(String dimension, String name, BigDecimal sessions, BigDecimal goals, List<Long> imports) {}

    /** @param requests accumulated to the same day by the files; null where nobody brought any */
    record Beside(LocalDate day, long reference, BigDecimal requests, List<Long> imports) {}

    /**
     * Requests of rows whose own week begins between a Monday and the Sunday after.
     *
     * @param from first day of those rows
     * @param to their last day
     */
    record Week(LocalDate monday, LocalDate from, LocalDate to, BigDecimal requests, List<Long> imports) {}

    /**
     * @param reason {@code late}, {@code next}, {@code no-indicator}, {@code no-cost} or {@code no-evidence}
     * @param whole how many actions there are for that reason
     */
    record Work(
            String reason, String code, String name, Area area, LocalDate starts, LocalDate ends, long whole) {}
}
