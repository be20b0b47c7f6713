package mx.ine.vmre.partners;

import java.util.List;
import mx.ine.vmre.kernel.SearchSource;
import mx.ine.vmre.kernel.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations for the header's search box: by name, place or the name of a contact. */
@Component
class PartnerSearch implements SearchSource {

    private final JdbcClient jdbc;

    PartnerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> search(String text, long planId, int limit) {
        return jdbc.sql("""
                        SELECT p.id, p.name, k.name AS kind, p.city, p.region, c.name AS country
                        FROM partners.partner p
                        JOIN partners.kind k ON k.strategy_id = p.strategy_id AND k.code = p.kind_code
                        JOIN campaign.v_country c ON c.iso2 = p.country_iso
                        WHERE p.strategy_id = :strategy
                            AND (kernel.plain(concat_ws(' ', p.name, p.city, p.region, c.name))
                                    LIKE '%' || kernel.plain(:text) || '%'
                                OR EXISTS (SELECT 1 FROM partners.contact t WHERE t.partner_id = p.id
                                    AND kernel.plain(t.name) LIKE '%' || kernel.plain(:text) || '%'))
                        ORDER BY kernel.plain(p.name) LIKE kernel.plain(:text) || '%' DESC, p.name, p.id
                        LIMIT :limit
                        """)
                .param("strategy", planId)
                .param("text", SearchText.literal(text))
                .param("limit", limit)
                .query((rs, n) -> {
                    String place = Place.of(rs.getString("city"), rs.getString("region"));
                    return new Hit(
                            "partners.search.kind", rs.getString("name"),
                            rs.getString("kind") + " · " + (place.isEmpty() ? rs.getString("country") : place),
                            "/organizaciones/" + rs.getLong("id"));
                })
                .list();
    }
}
