package mx.ine.vmre.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory as a list, read straight into rows. */
@Component
class PartnerReadings {

    /** What one may order by; the identifier makes every order total, so that pages never repeat a row. */
    private static final Map<String, String> ORDERS = Map.of(
            "nombre", " ORDER BY p.name, p.id",
            "-nombre", " ORDER BY p.name DESC, p.id DESC",
            "lugar", " ORDER BY c.name, p.region, p.city, p.id",
            "-lugar", " ORDER BY c.name DESC, p.region DESC, p.city DESC, p.id DESC",
            "convenio", " ORDER BY p.agr_ends NULLS LAST, p.name, p.id",
            "-convenio", " ORDER BY p.agr_ends DESC NULLS LAST, p.name, p.id",
            "desde", " ORDER BY p.known_since, p.id",
            "-desde", " ORDER BY p.known_since DESC, p.id DESC",
            "estado", " ORDER BY array_position(ARRAY['PROSPECT','IN_TALKS','ACTIVE','SUSPENDED','CLOSED'], p.state),"
                    + " p.name, p.id",
            "-estado", " ORDER BY array_position(ARRAY['PROSPECT','IN_TALKS','ACTIVE','SUSPENDED','CLOSED'], p.state)"
                    + " DESC, p.name, p.id");

    static final Set<String> SORTABLE = Set.of("nombre", "lugar", "convenio", "desde", "estado");

    private static final String FROM = " FROM partners.partner p"
            + " JOIN partners.kind k ON k.strategy_id = p.strategy_id AND k.code = p.kind_code"
            + " JOIN campaign.v_country c ON c.iso2 = p.country_iso";
    private static final String ROWS = "SELECT p.id, p.name, k.name AS kind, p.city, p.region, c.name AS country,"
            + " p.state, p.known_since, p.agr_ends".concat(FROM);
    private static final String COUNT = "SELECT count(*)".concat(FROM);

    private final JdbcClient jdbc;
    private final Places places;
    private final BusinessDate businessDate;

    PartnerReadings(JdbcClient jdbc, Places places, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.places = places;
        this.businessDate = businessDate;
    }

    static ListState listState(Map<String, String[]> params) {
        return ListState.of("/organizaciones", params, PartnerQuery.FILTERS, SORTABLE, "nombre");
    }

    ListPage<PartnerRow> page(ListState list, long strategyId) {
        LocalDate today = businessDate.today();
        PartnerQuery query = PartnerQuery.of(list, strategyId);
        List<PartnerRow> rows = jdbc.sql(ROWS.concat(query.where())
                        .concat(order(list))
                        .concat(" LIMIT :size OFFSET :offset"))
                .params(query.parameters())
                .param("size", list.size())
                .param("offset", list.offset())
                .query((rs, n) -> row(rs, today))
                .list();
        long total = list.page() == 1 && rows.size() < list.size() ? rows.size() : count(query);
        return ListPage.of(rows, total, list);
    }

    static String order(ListState list) {
        return ORDERS.get((list.descending() ? "-" : "") + list.sort());
    }

    private long count(PartnerQuery query) {
        return jdbc.sql(COUNT.concat(query.where())).params(query.parameters()).query(Long.class).single();
    }

    /** How many the list would show without one of its filters. */
    long countWithout(ListState list, String filter, long strategyId) {
        Map<String, String[]> params = new HashMap<>();
        list.filters().forEach((name, values) -> params.put(name, values.toArray(String[]::new)));
        params.remove(filter);
        return count(PartnerQuery.of(listState(params), strategyId));
    }

    /** Organisations in each group of the tree; the tabs of the list. */
    Map<String, Long> byGroup(long strategyId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT coalesce(k.group_code, k.code) AS code, count(*) AS total FROM partners.partner p"
                        + " JOIN partners.kind k ON k.strategy_id = p.strategy_id AND k.code = p.kind_code"
                        + " WHERE p.strategy_id = ? GROUP BY 1")
                .param(strategyId)
                .query(rs -> {
                    counts.put(rs.getString("code"), rs.getLong("total"));
                });
        return counts;
    }

    /** The countries where there is an organisation, by name. */
    List<Choice> countries(long strategyId) {
        return jdbc.sql("SELECT c.iso2 AS value, c.name AS label FROM campaign.v_country c WHERE c.iso2 IN"
                        + " (SELECT country_iso FROM partners.partner WHERE strategy_id = ?) ORDER BY c.name")
                .param(strategyId)
                .query(Choice.class)
                .list();
    }

    String countryName(String iso2) {
        return places.countryByIso(iso2).map(Places.Country::name).orElse(iso2);
    }

    private static PartnerRow row(ResultSet rs, LocalDate today) throws SQLException {
        String country = rs.getString("country");
        String place = Place.of(rs.getString("city"), rs.getString("region"));
        LocalDate ends = rs.getObject("agr_ends", LocalDate.class);
        PartnerState state = PartnerState.valueOf(rs.getString("state"));
        return new PartnerRow(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("kind"),
                place.isEmpty() ? country : place,
                place.isEmpty() ? "" : country,
                ends == null ? "" : EsMx.date(ends),
                ends != null && ends.isBefore(today) && state == PartnerState.ACTIVE,
                EsMx.date(rs.getObject("known_since", LocalDate.class)),
                state.badge());
    }
}
