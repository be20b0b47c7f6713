package mx.ine.vmre.reporting;

/** The rows behind figures of videos, cards and contacts; see {@link TraceReadings}. */
final class FurtherTraces {

    static final String VIDEOS = """
            WITH f AS (
                SELECT import_id, line, day, until, dimension, country, video, title, traffic, views, organic_impressions
                FROM metrics.v_video_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
                UNION ALL
                SELECT import_id, line, day, until, dimension, country, video, title, traffic, views, organic_impressions
                FROM metrics.v_video_fact_past
                WHERE strategy_id = :strategy AND day BETWEEN :from AND :to AND replaced_at > :asOf)
            SELECT i.file_name, f.import_id, f.line, f.day, f.until,
                concat_ws(' · ', c.name, nullif(f.title, ''), nullif(f.video, ''), nullif(f.traffic, '')) AS what,
                NULL AS assigned_by, NULL::timestamptz AS assigned_at,
                CASE :measure WHEN 'views' THEN f.views ELSE f.organic_impressions END AS value,
                NULL AS currency, NULL AS amount, NULL AS rate
            FROM f JOIN metrics.v_import i ON i.id = f.import_id
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            WHERE (NOT :frozen OR f.import_id = ANY (:imports)) AND f.dimension = :dimension
                AND (:item::text IS NULL OR %s = :item)
            """.formatted(PlaceWord.SQL.formatted(FurtherReadings.VIDEO_NAME));

    static final String CARDS = """
            WITH f AS (
                SELECT import_id, line, cut, dimension, country, consulate, requests, delivered, confirmed
                FROM metrics.v_stock_fact WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to
                UNION ALL
                SELECT import_id, line, cut, dimension, country, consulate, requests, delivered, confirmed
                FROM metrics.v_stock_fact_past
                WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to AND replaced_at > :asOf)
            SELECT i.file_name, f.import_id, f.line, f.cut AS day, f.cut AS until,
                concat_ws(' · ', c.name, nullif(f.consulate, '')) AS what,
                NULL AS assigned_by, NULL::timestamptz AS assigned_at,
                CASE :measure WHEN 'cards-requests' THEN f.requests WHEN 'cards-delivered' THEN f.delivered
                    ELSE f.confirmed END AS value,
                NULL AS currency, NULL AS amount, NULL AS rate
            FROM f JOIN metrics.v_import i ON i.id = f.import_id
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            WHERE (NOT :frozen OR f.import_id = ANY (:imports))
                AND CASE :dimension WHEN 'country' THEN f.dimension IN ('country', 'rest')
                    ELSE f.dimension = :dimension END
                AND (:item::text IS NULL OR %s = :item)
            """.formatted(PlaceWord.SQL.formatted(FurtherReadings.CARD_NAME));

    static final String CONTACTS = """
            WITH f AS (
                SELECT import_id, line, day, until, channel, topic, country, contacts
                FROM metrics.v_contact_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
                UNION ALL
                SELECT import_id, line, day, until, channel, topic, country, contacts
                FROM metrics.v_contact_fact_past
                WHERE strategy_id = :strategy AND day BETWEEN :from AND :to AND replaced_at > :asOf)
            SELECT i.file_name, f.import_id, f.line, f.day, f.until,
                concat_ws(' · ', c.name, nullif(f.topic, '')) AS what,
                NULL AS assigned_by, NULL::timestamptz AS assigned_at, f.contacts AS value,
                NULL AS currency, NULL AS amount, NULL AS rate
            FROM f JOIN metrics.v_import i ON i.id = f.import_id
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            WHERE (NOT :frozen OR f.import_id = ANY (:imports))
                AND (:item::text IS NULL OR %s = :item)
            """.formatted(PlaceWord.SQL.formatted("CASE :dimension WHEN 'topic' THEN f.topic ELSE f.channel END"));

    private FurtherTraces() {}
}
