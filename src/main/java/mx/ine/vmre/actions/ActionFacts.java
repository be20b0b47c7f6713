package mx.ine.vmre.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.actions.ActionSheet.Fact;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;

/** The plain data of an action for its page: what all lines have, then what its own adds. Empty ones are left out. */
final class ActionFacts {

    private final List<Fact> facts = new ArrayList<>();

    private ActionFacts() {}

    static List<Fact> of(ResultSet rs, ActionDetail detail, StrategyRef strategy, int contentPeriodDays)
            throws SQLException {
        ActionFacts facts = new ActionFacts();
        facts.add("objective", rs.getString("objective"));
        facts.add("objectives", rs.getString("objective_names"));
        facts.ofLine(rs, detail, new ContentPeriods(strategy, contentPeriodDays));
        facts.add("area", Area.valueOf(rs.getString("area")).label());
        facts.add("responsible", rs.getString("responsible"));
        facts.add("place", Stream.of(rs.getString("city"), rs.getString("region"), rs.getString("country"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", ")));
        facts.add("consulate", rs.getString("consulate"));
        facts.add("placeReason", rs.getString("place_reason"));
        facts.add("audiences", rs.getString("audience"));
        facts.add("languages", rs.getString("language"));
        facts.add("numeral", rs.getString("numeral"));
        facts.add("notes", rs.getString("notes"));
        facts.add("plannedBy", rs.getString("planned_by_name"));
        facts.add("approvedBy", rs.getString("approved_by_name"));
        return facts.facts;
    }

    private void ofLine(ResultSet rs, ActionDetail detail, ContentPeriods periods) throws SQLException {
        String kind = rs.getString("kind_name") == null ? detail.kind() : rs.getString("kind_name");
        String channel = rs.getString("channel_name");
        String theme = rs.getString("theme_name");
        String entity = rs.getString("opl_entity_name");
        detail.<Void>fold(
                d -> {
                    add("material", kind);
                    addWord("mainPiece", d.mainPiece());
                    add("englishVersion", d.englishVersion());
                    add("printRun", d.printRun() == null ? "" : EsMx.number(d.printRun()));
                    return add("distribution", d.distribution());
                },
                o -> {
                    add("activity", kind);
                    add("counterparts", o.counterparts());
                    add("attendance", o.attendance() == null ? "" : EsMx.number(o.attendance()));
                    addWord("opl", o.opl());
                    return add("oplEntity", entity);
                },
                p -> {
                    add("route", kind);
                    add("outlet", p.outlet());
                    add("publishedOn", date(p.publishedOn()));
                    return addLink("link", p.link());
                },
                d -> {
                    add("platform", kind);
                    add("channel", channel == null ? d.channel() : channel);
                    add("theme", theme == null ? d.theme() : theme);
                    add("fortnight", d.fortnight() == null ? "" : periods.label(d.fortnight()));
                    return addLink("landingUrl", d.landingUrl());
                });
    }

    private static String date(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }

    private Void add(String field, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact("actions.field." + field, value, null));
        }
        return null;
    }

    private Void addLink(String field, String url) {
        if (!url.isBlank()) {
            facts.add(new Fact("actions.field." + field, url, url));
        }
        return null;
    }

    private void addWord(String field, boolean yes) {
        if (yes) {
            facts.add(new Fact("actions.field." + field, "actions.yes", null));
        }
    }
}
