package mx.ine.vmre.metrics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that keep the sums of paid media by month equal to the facts, in the same transaction. They are of
 * facts as their files say: countries assigned later are put to them when they are read. Put together once from
 * constants, never from input.
 */
final class MediaMonths {

    private static final String NAMES = "strategy_id, month, import_id, platform, country, language, source, account,"
            + " campaign";
    private static final String FIGURES = "facts, impressions, clicks, spend, conversions, with_impressions,"
            + " with_clicks, with_spend, with_conversions";
    private static final String INTO = "INSERT INTO metrics.media_month AS m (" + NAMES + ", " + FIGURES + ") SELECT ";
    private static final String KEY = "strategy_id, month, import_id, platform, country, language, campaign_key";
    /** Without the time zone that a bare date would be cut in. */
    private static final String MONTH = "date_trunc('month', day::timestamp)::date AS month";
    private static final String DIMENSIONS = "strategy_id, " + MONTH + ", import_id,"
            + " coalesce(platform, '') AS platform, coalesce(country, '') AS country,"
            + " coalesce(language, '') AS language, source, account, campaign";
    private static final String SUMS = "count(*) AS facts, coalesce(sum(impressions), 0) AS impressions,"
            + " coalesce(sum(clicks), 0) AS clicks, coalesce(sum(spend), 0) AS spend,"
            + " coalesce(sum(conversions), 0) AS conversions, count(impressions) AS with_impressions,"
            + " count(clicks) AS with_clicks, count(spend) AS with_spend, count(conversions) AS with_conversions";
    private static final String GROUPED = " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9";
    private static final String SAME_KEY = "m.strategy_id = d.strategy_id AND m.month = d.month"
            + " AND m.import_id = d.import_id AND m.platform = d.platform AND m.country = d.country"
            + " AND m.language = d.language AND m.source = d.source AND m.account = d.account AND m.campaign = d.campaign";

    private static final String DROP_STAGED = "DROP TABLE IF EXISTS staged_media_sums";

    /** The staged rows summed once for all that is asked of them, with their days. */
    private static final String SUM_STAGED = "CREATE TEMP TABLE staged_media_sums ON COMMIT DROP AS SELECT strategy_id, "
            + MONTH + ", coalesce(platform, '') AS platform, coalesce(country, '') AS country,"
            + " coalesce(language, '') AS language, source, account, campaign, " + SUMS
            + ", min(day) AS first, max(until) AS last FROM stage_media_fact" + GROUPED.replace(", 9", "");

    /** Sums what is staged, before any of the statements below. */
    static final List<String> STAGED = List.of(DROP_STAGED, SUM_STAGED);

    /** Adds the staged rows, all new, to an import that has no sums yet; takes its id. */
    static final String ADD_STAGED = INTO + NAMES.replace("import_id", "?") + ", " + FIGURES + " FROM staged_media_sums";

    /** Adds the facts of an import that has no sums yet; takes its id. */
    static final String ADD_FACTS =
            INTO + DIMENSIONS + ", " + SUMS + " FROM metrics.media_fact WHERE import_id = ?" + GROUPED;

    /** Adds to the heirs of an import those of its facts that they take over; takes its id. */
    static final String HAND_ON = INTO + DIMENSIONS + ", " + SUMS + " FROM (SELECT f.strategy_id, f.day, h.import_id,"
            + " f.platform, f.country, f.language, f.source, f.account, f.campaign, f.impressions, f.clicks, f.spend,"
            + " f.conversions FROM heir h JOIN metrics.media_fact f ON f.strategy_id = h.strategy_id AND f.day = h.day"
            + " AND f.key = h.key WHERE f.import_id = ?) AS handed" + GROUPED + " ON CONFLICT (" + KEY
            + ") DO UPDATE SET " + each("m.%1$s + EXCLUDED.%1$s");

    /** Takes off what an import replaced, from the sums of those that had brought it; takes the import's id. */
    static final String TAKE_REPLACED = "UPDATE metrics.media_month m SET " + each("m.%1$s - d.%1$s")
            + " FROM (SELECT " + DIMENSIONS + ", " + SUMS + " FROM metrics.media_fact_past WHERE replaced_by = ?"
            + GROUPED + ") d WHERE " + SAME_KEY;

    /** Rows of sums of which no fact is left; takes the strategy. */
    static final String FORGET_EMPTY = "DELETE FROM metrics.media_month WHERE facts = 0 AND strategy_id = ?";

    /** Takes out all sums of an import. */
    static final String TAKE_OUT = "DELETE FROM metrics.media_month WHERE import_id = ?";

    /** Gives back what an import replaced, before those rows become facts again; takes the import's id. */
    static final String GIVE_BACK = INTO + DIMENSIONS + ", " + SUMS
            + " FROM metrics.media_fact_past WHERE replaced_by = ?" + GROUPED + " ON CONFLICT (" + KEY
            + ") DO UPDATE SET " + each("m.%1$s + EXCLUDED.%1$s");

    private MediaMonths() {}

    private static String each(String change) {
        return Stream.of(FIGURES.split(", "))
                .map(column -> column + " = " + change.formatted(column))
                .collect(Collectors.joining(", "));
    }
}
