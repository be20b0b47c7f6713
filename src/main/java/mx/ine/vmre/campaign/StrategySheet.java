package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.StateBadge;

/**
 * A whole strategy as its page shows it.
 *
 * @param todayX where today falls on the calendar of the strategy, from 0 to 100, or null outside of it
 * @param numerals where the document fixes each part, by the word of the part
 */
record StrategySheet(
        String title,
        String period,
        String objective,
        String message,
        String slogan,
        String positioning,
        List<TermCard> audiences,
        String perspective,
        List<StageCard> stages,
        String todayX,
        List<MilestoneCard> milestones,
        List<LineCard> lines,
        List<EntityCard> entities,
        List<Basis> legalBasis,
        List<AreaCard> areas,
        List<Shelf> shelves,
        List<SegmentCard> segments,
        List<Focus> focus,
        Timeline timeline,
        List<Setting> settings,
        Map<String, String> numerals) {

    record StageCard(
            int number, String name, String numeral, String from, String to, String days, List<String> aim,
            StateBadge state, Strip bar) {}

    /** Place of a stage on the whole calendar of the strategy, from 0 to 100. */
    record Strip(String css, String x, String width) {}

    /** @param delivery how a deliverable stands today, or null of an ordinary date */
    record MilestoneCard(
            long id, String day, String name, boolean key, String source, DeliveryCard delivery) {}

    /** @param text what the badge does not say: by how many days, by whom and where it is to be found */
    record DeliveryCard(StateBadge state, String text, String evidence, boolean link) {}

    record LineCard(
            ActionLine line,
            String numeral,
            List<String> areas,
            String summary,
            String objective,
            List<String> objectives) {}

    /** @param offices possibly none: then the page says that the office is missing */
    record EntityCard(
            String key, String name, List<String> offices, List<String> provisions, String source, List<String> dates) {}

    record Basis(String instrument, String says) {}

    /** @param group whether these are the tasks of the working group of the three */
    record AreaCard(boolean group, String label, List<String> functions) {}

    /** One catalogue. */
    record Shelf(CatalogueKind kind, List<TermCard> terms) {}

    /** @param child whether it stands below another entry */
    record TermCard(String name, String numeral, List<String> says, boolean child) {}

    /** @param width share as the width of a bar of 100 */
    record SegmentCard(String name, String share, String width, List<String> countries, String note) {}

    /** Preferred places, as one numeral names them. */
    record Focus(String numeral, List<String> names) {}

    record Timeline(String note, List<Integer> years, List<TimelineRow> rows) {}

    /** @param heading the group, only on its first row; else the empty text */
    record TimelineRow(String heading, String name, List<Cell> cells) {}

    /** @param key message key of what the cell says */
    record Cell(String key, String css) {}

    /** @param valueKey message key of the value where it is a word, else null; {@code numeral} empty if ours */
    record Setting(String labelKey, String value, String valueKey, String numeral) {}

    /** Numeral that fixes the part, or the empty text. */
    public String numeral(String part) {
        return numerals.getOrDefault(part, "");
    }
}
