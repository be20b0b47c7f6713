package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.Typed;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of each line of a file what would become of it: a new organisation, one that is there already, or refused. */
@Component
class DirectoryCheck {

    private final Kinds kinds;
    private final Places places;
    private final JdbcClient jdbc;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    DirectoryCheck(
            Kinds kinds, Places places, JdbcClient jdbc, BusinessDate businessDate, MessageSource messages) {
        this.kinds = kinds;
        this.places = places;
        this.jdbc = jdbc;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    enum Outcome {
        CREATED,
        DUPLICATE,
        REJECTED
    }

    /**
     * What becomes of a line.
     *
     * @param profile of a new organisation, else null
     * @param partnerId the organisation that is there already, else null
     * @param twinLine the earlier line of the file with the same name, else null
     * @param column where the error is, else null
     * @param reasonKey message key of the error, else null
     */
    record Verdict(
            DirectoryFile.Row row,
            Outcome outcome,
            PartnerProfile profile,
            Long partnerId,
            Integer twinLine,
            DirectoryColumn column,
            String reasonKey) {

        static Verdict rejected(DirectoryFile.Row row, DirectoryColumn column, String why) {
            return new Verdict(row, Outcome.REJECTED, null, null, null, column, "partners.refused.row." + why);
        }
    }

    List<Verdict> check(DirectoryFile file, long strategyId) {
        Map<String, String> codeByName = codeByName(kinds.of(strategyId));
        List<String> keys = keys(file);
        Map<String, Long> known = known(strategyId);
        Map<String, Integer> seen = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < file.rows().size(); i++) {
            DirectoryFile.Row row = file.rows().get(i);
            Verdict verdict = check(row, codeByName);
            String key = keys.get(i);
            if (verdict.outcome() == Outcome.CREATED && (known.containsKey(key) || seen.containsKey(key))) {
                verdict = new Verdict(row, Outcome.DUPLICATE, null, known.get(key), seen.get(key), null, null);
            } else if (verdict.outcome() == Outcome.CREATED) {
                seen.put(key, row.line());
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private Verdict check(DirectoryFile.Row row, Map<String, String> codeByName) {
        if (row.surplus()) {
            return Verdict.rejected(row, null, "surplus");
        }
        for (DirectoryColumn column : DirectoryColumn.values()) {
            String value = row.value(column);
            if (value.length() > column.length()) {
                return Verdict.rejected(row, column, "tooLong");
            }
            if (value.chars().anyMatch(Character::isISOControl)) {
                return Verdict.rejected(row, column, "control");
            }
        }
        if (Folding.fold(row.value(DirectoryColumn.NAME)).replaceAll("[\\p{P}\\s]", "").isEmpty()) {
            return Verdict.rejected(row, DirectoryColumn.NAME, "name");
        }
        String kind = codeByName.get(Folding.fold(row.value(DirectoryColumn.KIND)));
        if (kind == null) {
            return Verdict.rejected(
                    row, DirectoryColumn.KIND, row.value(DirectoryColumn.KIND).isEmpty() ? "kindMissing" : "kind");
        }
        Optional<Places.Country> country = places.country(row.value(DirectoryColumn.COUNTRY));
        if (country.isEmpty()) {
            return Verdict.rejected(
                    row, DirectoryColumn.COUNTRY,
                    row.value(DirectoryColumn.COUNTRY).isEmpty() ? "countryMissing" : "country");
        }
        String site = row.value(DirectoryColumn.SITE);
        if (!site.isEmpty() && Typed.url(site).isEmpty()) {
            return Verdict.rejected(row, DirectoryColumn.SITE, "site");
        }
        String mail = row.value(DirectoryColumn.MAIL);
        if (!mail.isEmpty() && !ReachRules.isMail(mail)) {
            return Verdict.rejected(row, DirectoryColumn.MAIL, "mail");
        }
        String phone = row.value(DirectoryColumn.PHONE);
        if (!phone.isEmpty() && !ReachRules.isPhone(phone)) {
            return Verdict.rejected(row, DirectoryColumn.PHONE, "phone");
        }
        LocalDate today = businessDate.today();
        PartnerProfile profile = new PartnerProfile(
                row.value(DirectoryColumn.NAME), kind, Set.of(), country.get().iso2(),
                row.value(DirectoryColumn.REGION), row.value(DirectoryColumn.CITY), site, today, "", people(row));
        return new Verdict(row, Outcome.CREATED, profile, null, null, null, null);
    }

    private List<PartnerProfile.Person> people(DirectoryFile.Row row) {
        String name = row.value(DirectoryColumn.CONTACT);
        String mail = row.value(DirectoryColumn.MAIL);
        String phone = row.value(DirectoryColumn.PHONE);
        if (name.isEmpty() && mail.isEmpty() && phone.isEmpty()) {
            return List.of();
        }
        String called = name.isEmpty() ? messages.getMessage("partners.contact.general", null, EsMx.LOCALE) : name;
        return List.of(new PartnerProfile.Person(called, "", mail, phone));
    }

    /** Kinds by their code and by their name. */
    private static Map<String, String> codeByName(KindTree tree) {
        Map<String, String> codes = new HashMap<>();
        tree.groups().forEach(g -> g.kinds().stream().filter(k -> !k.retired()).forEach(k -> {
            codes.put(Folding.fold(k.name()), k.code());
            codes.put(k.code(), k.code());
        }));
        return codes;
    }

    /** The database's own way to compare names, for all lines at once. */
    private List<String> keys(DirectoryFile file) {
        return jdbc.sql("SELECT partners.name_key(n.name) FROM unnest(:names::text[]) WITH ORDINALITY AS n (name, line)"
                        + " ORDER BY n.line")
                .param("names", file.rows().stream().map(r -> r.value(DirectoryColumn.NAME)).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private Map<String, Long> known(long strategyId) {
        Map<String, Long> known = new HashMap<>();
        jdbc.sql("SELECT name_key, min(id) AS id FROM partners.partner WHERE strategy_id = ? GROUP BY name_key")
                .param(strategyId)
                .query(rs -> {
                    known.put(rs.getString("name_key"), rs.getLong("id"));
                });
        return known;
    }
}
