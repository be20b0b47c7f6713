package mx.ine.vmre.metrics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * The table of each kind of fact and the statements that fill, replace and restore it. The texts are put together once
 * from the constants of this enum, never from input.
 */
enum FactTable {
    MEDIA(
            FactKind.MEDIA,
            "media_fact",
            "source, platform, account, campaign, ad_set, creative, language, country, region, breakdown",
            "impressions, clicks, reach, spend, conversions, currency, amount, rate",
            "true",
            (row, fact, key) -> {
                MediaFact f = (MediaFact) fact;
                ForeignAmount said = f.foreign();
                row.head(f, key, f.period()).text(f.source()).text(f.platform()).text(f.account()).text(f.campaign())
                        .text(f.adSet()).text(f.creative()).text(f.language()).text(f.country()).text(f.region())
                        .text(f.breakdown()).raw(f.impressions()).raw(f.clicks()).raw(f.reach()).raw(f.spend())
                        .raw(f.conversions()).text(said == null ? null : said.currency())
                        .raw(said == null ? null : said.amount()).raw(said == null ? null : said.rate());
            }),
    AUDIENCE(
            FactKind.AUDIENCE,
            "audience_fact",
            "source, view_name, dimension, country, page",
            "sessions, users, new_users, bounce_rate, pages_per_session, seconds, goals",
            "s.dimension <> 'total'",
            (row, fact, key) -> {
                AudienceFact f = (AudienceFact) fact;
                row.head(f, key, f.period()).text(f.source()).text(f.view()).text(f.dimension()).text(f.country())
                        .text(f.page()).raw(f.sessions()).raw(f.users()).raw(f.newUsers()).raw(f.bounceRate())
                        .raw(f.pagesPerSession()).raw(f.seconds()).raw(f.goals());
            }),
    REQUEST(
            FactKind.REQUEST,
            "request_fact",
            "source, country, entity_key, mode",
            "cut, requests",
            "true",
            (row, fact, key) -> {
                RequestFact f = (RequestFact) fact;
                row.head(f, key, f.period()).text(f.source()).text(f.country()).text(f.entityKey()).text(f.mode())
                        .raw(f.cut()).raw(f.requests());
            }),
    VIDEO(
            FactKind.VIDEO,
            "video_fact",
            "source, dimension, country, video, title, traffic",
            "views, organic_impressions, watch_hours, subscribers",
            "s.dimension <> 'total'",
            (row, fact, key) -> {
                VideoFact f = (VideoFact) fact;
                row.head(f, key, f.period()).text(f.source()).text(f.dimension()).text(f.country()).text(f.video())
                        .text(f.title()).text(f.traffic()).raw(f.views()).raw(f.organicImpressions())
                        .raw(f.watchHours()).raw(f.subscribers());
            }),
    STOCK(
            FactKind.STOCK,
            "stock_fact",
            "source, dimension, country, consulate",
            "requests, delivered, confirmed",
            "s.dimension <> 'total'",
            (row, fact, key) -> {
                StockFact f = (StockFact) fact;
                row.head(f, key, new DatePeriod(f.cut(), f.cut())).text(f.source()).text(f.dimension()).text(f.country())
                        .text(f.consulate()).raw(f.requests()).raw(f.delivered()).raw(f.confirmed());
            }),
    CONTACT(
            FactKind.CONTACT,
            "contact_fact",
            "source, channel, topic, country",
            "contacts",
            "true",
            (row, fact, key) -> {
                ContactFact f = (ContactFact) fact;
                row.head(f, key, f.period()).text(f.source()).text(f.channel()).text(f.topic()).text(f.country())
                        .raw(f.contacts());
            });

    private static final String HEAD = "strategy_id, day, until, key, line, ";
    private static final String SAME_KEY =
            "f.strategy_id = s.strategy_id AND f.day = s.day AND f.key = s.key";

    /** No fact lasts longer than a month, so that the index finds all that can overlap the staged days. */
    private static final String NEAR = "f.strategy_id = ? AND f.day BETWEEN ?::date - 31 AND ? AND ";

    private final FactKind kind;
    private final String table;
    private final String columns;
    private final String figures;
    private final String counted;
    private final Writer writer;

    FactTable(
            FactKind kind, String table, String dimensions, String figures, String counted,
            Writer writer) {
        this.kind = kind;
        this.table = table;
        this.columns = HEAD + dimensions + ", " + figures;
        this.figures = figures;
        this.counted = counted;
        this.writer = writer;
    }

    static FactTable of(FactKind kind) {
        for (FactTable table : values()) {
            if (table.kind == kind) {
                return table;
            }
        }
        throw new IllegalArgumentException(kind.name());
    }

    private interface Writer {
        void write(CopyRow row, Fact fact, FactKey key);
    }

    void write(CopyRow row, Fact fact, FactKey key) {
        writer.write(row, fact, key);
    }

    /** A table of this transaction only. */
    String createStage() {
        return "CREATE TEMP TABLE IF NOT EXISTS stage_" + table + " ON COMMIT DROP AS SELECT " + columns
                + " FROM metrics." + table + " WITH NO DATA";
    }

    String emptyStage() {
        return "TRUNCATE stage_" + table;
    }

    String copy() {
        return "COPY stage_" + table + " (" + columns + ") FROM STDIN (FORMAT binary)";
    }

    /** Only of what joins need: names would be sorted as people sort them, which takes longer than the join. */
    String analyseStage() {
        return "ANALYZE stage_" + table + " (strategy_id, day, until, key)";
    }

    /** Only of what finds them, for the same reason. */
    String analyseFacts() {
        return "ANALYZE metrics." + table + " (strategy_id, day, until, key, import_id, line, source, country)";
    }

    /** Whether no fact is stored near the staged days; takes the strategy and the first and last of these. */
    String isAlone() {
        return "SELECT NOT EXISTS (SELECT 1 FROM metrics." + table + " f WHERE " + NEAR + "true)";
    }

    /** How many staged rows there are, and of these how many a person counts. */
    String count() {
        return this == MEDIA ? "SELECT sum(facts), sum(facts) FROM staged_media_sums"
                : "SELECT count(*), count(*) FILTER (WHERE " + counted + ") FROM stage_" + table + " s";
    }

    String forgetMet() {
        return "DROP TABLE IF EXISTS met_" + table + ", met_" + table + "_sums, changed_" + table;
    }

    /** Which staged rows have the key of a fact, whose it is, and whether they say the same; none if {@code alone}. */
    String meet(boolean alone) {
        return "CREATE TEMP TABLE met_" + table + " ON COMMIT DROP AS SELECT s.strategy_id, s.day, s.key, s.line,"
                + " f.import_id AS of_import, " + counted + " AS counted, (" + list("s", figures)
                + ") IS NOT DISTINCT FROM (" + list("f", figures) + ") AS same FROM stage_" + table
                + " s JOIN metrics." + table + " f ON " + SAME_KEY + (alone ? " WITH NO DATA" : "");
    }

    /** How many of those there are, of these how many say the same, and both of those that a person counts. */
    String countMet() {
        return "CREATE TEMP TABLE met_" + table + "_sums ON COMMIT DROP AS SELECT count(*) AS facts,"
                + " count(*) FILTER (WHERE same) AS same, count(*) FILTER (WHERE counted) AS counted,"
                + " count(*) FILTER (WHERE same AND counted) AS counted_same FROM met_" + table;
    }

    String metSums() {
        return "SELECT facts, same, counted, counted_same FROM met_" + table + "_sums";
    }

    /** How many cuts of the facts that they would replace, and the first and the last as days since 1970. */
    String replacedCuts() {
        return "SELECT count(f.cut), coalesce(min(f.cut - DATE '1970-01-01'), 0), coalesce(max(f.cut - DATE '1970-01-01'), 0)"
                + " FROM met_" + table + " s JOIN metrics." + table + " f ON " + SAME_KEY + " WHERE NOT s.same";
    }

    /** How many facts would give way; takes the strategy and the first and last staged day. */
    String countDisplaced(Displacement displacement) {
        return "SELECT count(*) FROM metrics." + table + " f WHERE " + NEAR + displacement.condition();
    }

    /** Keeps them, as given way to an import; takes its id first. */
    String keepDisplaced(Displacement displacement) {
        return "INSERT INTO metrics." + table + "_past (" + columns + ", import_id, replaced_by) SELECT "
                + list("f", columns) + ", f.import_id, ? FROM metrics." + table + " f WHERE " + NEAR
                + displacement.condition();
    }

    String deleteDisplaced(Displacement displacement) {
        return "DELETE FROM metrics." + table + " f WHERE " + NEAR + displacement.condition();
    }

    /** First and last day of the staged rows; of media from their sums, which are fewer. */
    String stagedDays() {
        return this == MEDIA ? "SELECT min(first), max(last) FROM staged_media_sums"
                : "SELECT min(day), max(until) FROM stage_" + table;
    }

    /** The staged rows that say something else than the fact of their key: mostly few, and the planner is to know it. */
    List<String> takeChanged() {
        return List.of(
                "CREATE TEMP TABLE changed_" + table + " ON COMMIT DROP AS SELECT s.* FROM stage_" + table + " s JOIN met_"
                        + table + " m ON m.day = s.day AND m.key = s.key WHERE NOT m.same",
                "ANALYZE changed_" + table + " (strategy_id, day, key)");
    }

    /** Keeps the facts that they are about to replace; takes the import that does. */
    String keepPast() {
        return "INSERT INTO metrics." + table + "_past (" + columns + ", import_id, replaced_by) SELECT "
                + list("f", columns) + ", f.import_id, ? FROM changed_" + table + " s JOIN metrics." + table + " f ON "
                + SAME_KEY;
    }

    /** Makes these facts say what the staged rows do; takes the import. */
    String replace() {
        String set = Stream.of(figures.split(", ")).map(c -> ", " + c + " = s." + c).collect(Collectors.joining());
        return "UPDATE metrics." + table + " f SET import_id = ?, line = s.line" + set + " FROM changed_" + table
                + " s WHERE " + SAME_KEY;
    }

    /** Notes the staged rows that say what is stored already; takes the import. */
    String sayAgain() {
        return "INSERT INTO metrics.fact_said_again (import_id, of_import, strategy_id, day, key, line)"
                + " SELECT ?, of_import, strategy_id, day, key, line FROM met_" + table + " WHERE same";
    }

    /**
     * Makes facts of the staged rows whose key is new, day by day so that they and their index are written in one place
     * after the other; takes the import.
     *
     * @param all whether all of them are new
     */
    String add(boolean all) {
        return "INSERT INTO metrics." + table + " (" + columns + ", import_id) SELECT " + columns + ", ? FROM stage_"
                + table + " s" + (all ? "" : " WHERE NOT EXISTS (SELECT 1 FROM met_" + table
                        + " m WHERE m.day = s.day AND m.key = s.key)") + " ORDER BY day";
    }

    /** Gives the facts and past facts of an import to its heirs, and what it replaced; take the import. */
    List<String> handOn() {
        String same = " FROM heir s WHERE %s = ? AND " + SAME_KEY;
        String owner = " f SET import_id = s.import_id, line = s.line" + same.formatted("f.import_id");
        return List.of(
                "UPDATE metrics." + table + owner,
                "UPDATE metrics." + table + "_past" + owner,
                "UPDATE metrics." + table + "_past f SET replaced_by = s.import_id" + same.formatted("f.replaced_by"));
    }

    /** Rows of the undone import that a later one replaced already: that one now replaces what was there before. */
    String relinkPast() {
        return "UPDATE metrics." + table + "_past f SET replaced_by = s.replaced_by FROM metrics." + table
                + "_past s WHERE f.replaced_by = ? AND s.import_id = ? AND " + SAME_KEY;
    }

    String forgetPast() {
        return "DELETE FROM metrics." + table + "_past WHERE import_id = ?";
    }

    String deleteFacts() {
        return "DELETE FROM metrics." + table + " WHERE import_id = ?";
    }

    String restorePast() {
        return "WITH back AS (DELETE FROM metrics." + table + "_past WHERE replaced_by = ? RETURNING " + columns
                + ", import_id) INSERT INTO metrics." + table + " (" + columns + ", import_id) SELECT " + columns
                + ", import_id FROM back";
    }

    private static String list(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }
}
