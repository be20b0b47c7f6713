package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an organisation is, as somebody describes it.
 *
 * @param kind code of its kind in the tree of actors (Estrategia 5.2)
 * @param otherKinds further kinds as which it also acts; it stays one record
 * @param country ISO 3166-1 alpha-2
 * @param region federal entity, state or province, or the empty text
 * @param site address of the web, or the empty text
 * @param since since when it is in the directory
 */
public record PartnerProfile(
        String name,
        String kind,
        Set<String> otherKinds,
        String country,
        String region,
        String city,
        String site,
        LocalDate since,
        String notes,
        List<Person> people) {

    /** A contact; everything but the name may be the empty text. */
    public record Person(String name, String role, String mail, String phone) {}
}
