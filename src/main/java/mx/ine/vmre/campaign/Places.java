package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;

/** Countries, Mexican entities and consulates by the names that real files use. Not tied to one strategy. */
public interface Places {

    /** Finds a country by code, Spanish or English name or known alias, whatever the case and accents. */
    Optional<Country> country(String text);

    Optional<Country> countryByIso(String iso2);

    /** All countries by Spanish name, in Spanish order. */
    List<Country> countries();

    /** Finds one of the 32 entities by two-digit key, name, abbreviation or alias. */
    Optional<FederalEntity> entity(String text);

    List<FederalEntity> entities();

    /** Keys of the entities with overseas voting in the strategy (Estrategia 2). */
    List<String> votingEntities(long strategyId);

    /** @param iso2 ISO 3166-1 alpha-2 */
    record Country(String iso2, String name) {}

    /** @param key INE key with its leading zero, {@code 03} */
    record FederalEntity(String key, String name, String abbreviation) {}
}
