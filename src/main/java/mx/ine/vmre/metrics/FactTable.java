package mx.ine.vmre.metrics;

import java.util.function.BiConsumer;
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
            "",
            (row, fact) -> {
                MediaFact f = (MediaFact) fact;
                ForeignAmount said = f.foreign();
                row.head(f, f.period()).text(f.source()).text(f.platform()).text(f.account()).text(f.campaign())
                        .text(f.adSet()).text(f.creative()).text(f.language()).text(f.country()).text(f.region())
                        .text(f.breakdown()).raw(f.impressions()).raw(f.clicks()).raw(f.reach()).raw(f.spend())
                        .raw(f.conversions()).raw(said == null ? null : said.currency())
                        .raw(said == null ? null : said.amount()).raw(said == null ? null : said.rate());
            }),
    AUDIENCE(
            FactKind.AUDIENCE,
            "audience_fact",
            "source, view_name, dimension, country, page",
            "sessions, users, new_users, bounce_rate, pages_per_session, seconds, goals",
            "WHERE s.dimension <> 'total'",
            (row, fact) -> {
                AudienceFact f = (AudienceFact) fact;
                row.head(f, f.period()).text(f.source()).text(f.view()).text(f.dimension()).text(f.country())
                        .text(f.page()).raw(f.sessions()).raw(f.users()).raw(f.newUsers()).raw(f.bounceRate())
                        .raw(f.pagesPerSession()).raw(f.seconds()).raw(f.goals());
            }),
    REQUEST(
            FactKind.REQUEST,
            "request_fact",
            "source, country, entity_key, mode",
            "cut, requests",
            "",
            (row, fact) -> {
                RequestFact f = (RequestFact) fact;
                row.head(f, f.period()).text(f.source()).text(f.country()).text(f.entityKey()).text(f.mode())
                        .raw(f.cut()).raw(f.requests());
            }),
    VIDEO(
            FactKind.VIDEO,
            "video_fact",
            "source, dimension, country, video, title, traffic",
            "views, organic_impressions, watch_hours, subscribers",
            "WHERE s.dimension <> 'total'",
            (row, fact) -> {
                VideoFact f = (VideoFact) fact;
                row.head(f, f.period()).text(f.source()).text(f.dimension()).text(f.country()).text(f.video())
                        .text(f.title()).text(f.traffic()).raw(f.views()).raw(f.organicImpressions())
                        .raw(f.watchHours()).raw(f.subscribers());
            }),
    STOCK(
            FactKind.STOCK,
            "stock_fact",
            "source, dimension, country, consulate",
            "requests, delivered, confirmed",
            "WHERE s.dimension <> 'total'",
            (row, fact) -> {
                StockFact f = (StockFact) fact;
                row.head(f, new DatePeriod(f.cut(), f.cut())).text(f.source()).text(f.dimension()).text(f.country())
                        .text(f.consulate()).raw(f.requests()).raw(f.delivered()).raw(f.confirmed());
            }),
    CONTACT(
            FactKind.CONTACT,
            "contact_fact",
            "source, channel, topic, country",
            "contacts",
            "",
            (row, fact) -> {
                ContactFact f = (ContactFact) fact;
                row.head(f, f.period()).text(f.source()).text(f.channel()).text(f.topic()).text(f.country())
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
    private final BiConsumer<CopyRow, Fact> writer;

    FactTable(
            FactKind kind, String table, String dimensions, String figures, String counted,
            BiConsumer<CopyRow, Fact> writer) {
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

    void write(CopyRow row, Fact fact) {
        writer.accept(row, fact);
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
        return "COPY stage_" + table + " (" + columns + ") FROM STDIN (FORMAT text)";
    }

    String analyseStage() {
        return "ANALYZE stage_" + table;
    }

    String analyseFacts() {
        return "ANALYZE metrics." + table;
    }

    /** Whether no fact is stored near the staged days; takes the strategy and the first and last of these. */
    String isAlone() {
        return "SELECT NOT EXISTS (SELECT 1 FROM metrics." + table + " f WHERE " + NEAR + "true)";
    }

    /** How many staged rows there are, in the form of {@link #compare}, where all of them must be new. */
    String count() {
        return "SELECT count(*), 0, 0 FROM stage_" + table + " s " + counted;
    }

    /** How many staged rows are new, replace a row, or say the same as the row that they replace. */
    String compare() {
        return "SELECT count(*) FILTER (WHERE f.key IS NULL), count(*) FILTER (WHERE f.key IS NOT NULL),"
                + " count(*) FILTER (WHERE f.key IS NOT NULL AND (" + prefixed("s") + ") IS NOT DISTINCT FROM ("
                + prefixed("f") + ")) FROM stage_" + table + " s LEFT JOIN metrics." + table + " f ON " + SAME_KEY
                + " " + counted;
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

    /** First and last day of the staged rows. */
    String stagedDays() {
        return "SELECT min(day), max(until) FROM stage_" + table;
    }

    /** Keeps the rows that the staged ones are about to replace. */
    String keepPast() {
        return "INSERT INTO metrics." + table + "_past (" + columns + ", import_id, replaced_by) SELECT "
                + list("f", columns) + ", f.import_id, ? FROM metrics." + table + " f JOIN stage_" + table + " s ON "
                + SAME_KEY;
    }

    String upsert() {
        StringBuilder set = new StringBuilder();
        for (String column : ("import_id, line, " + figures).split(", ")) {
            set.append(set.isEmpty() ? "" : ", ").append(column).append(" = EXCLUDED.").append(column);
        }
        return "INSERT INTO metrics." + table + " (" + columns + ", import_id) SELECT " + columns + ", ? FROM stage_"
                + table + " ON CONFLICT (strategy_id, day, key) DO UPDATE SET " + set;
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

    private String prefixed(String alias) {
        return list(alias, figures);
    }

    private static String list(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }
}
