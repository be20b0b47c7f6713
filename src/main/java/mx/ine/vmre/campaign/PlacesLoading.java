package mx.ine.vmre.campaign;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.Folding;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps countries and federal entities as the shipped files say; a newer release corrects the names of an older one. */
@Service
class PlacesLoading {

    private final JdbcClient jdbc;

    PlacesLoading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void ship() {
        List<NamedCsvRecord> countries = rows("places/paises.csv");
        jdbc.sql("INSERT INTO campaign.country SELECT * FROM unnest(:iso::text[], :name::text[])"
                        + " ON CONFLICT (iso2) DO UPDATE SET name = EXCLUDED.name WHERE country.name <> EXCLUDED.name")
                .param("iso", column(countries, "iso2"))
                .param("name", column(countries, "nombre"))
                .update();
        Aliases byCountry = Aliases.of(countries, "iso2", List.of("iso2", "nombre"));
        jdbc.sql("INSERT INTO campaign.country_alias SELECT * FROM unnest(:alias::text[], :key::text[])"
                        + " ON CONFLICT DO NOTHING")
                .param("alias", byCountry.alias())
                .param("key", byCountry.key())
                .update();
        List<NamedCsvRecord> entities = rows("places/entidades.csv");
        jdbc.sql("INSERT INTO campaign.federal_entity SELECT * FROM"
                        + " unnest(:key::text[], :name::text[], :short::text[], :iso::text[])"
                        + " ON CONFLICT (key) DO UPDATE SET name = EXCLUDED.name, abbreviation = EXCLUDED.abbreviation"
                        + " WHERE (federal_entity.name, federal_entity.abbreviation)"
                        + " <> (EXCLUDED.name, EXCLUDED.abbreviation)")
                .param("key", column(entities, "clave"))
                .param("name", column(entities, "entidad"))
                .param("short", column(entities, "abreviatura"))
                .param("iso", column(entities, "iso_3166_2"))
                .update();
        Aliases byEntity = Aliases.of(entities, "clave", List.of("clave", "entidad", "abreviatura", "iso_3166_2"));
        jdbc.sql("INSERT INTO campaign.federal_entity_alias SELECT * FROM unnest(:alias::text[], :key::text[])"
                        + " ON CONFLICT DO NOTHING")
                .param("alias", byEntity.alias())
                .param("key", byEntity.key())
                .update();
    }

    private static List<NamedCsvRecord> rows(String path) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(r -> r.getField(name)).toArray(String[]::new);
    }

    /** Two columns of equal length: a folded name and the key that it stands for. */
    private record Aliases(String[] alias, String[] key) {

        static Aliases of(List<NamedCsvRecord> rows, String keyColumn, List<String> nameColumns) {
            List<String> alias = new ArrayList<>();
            List<String> key = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                List<String> names = new ArrayList<>(nameColumns.stream().map(row::getField).toList());
                names.addAll(List.of(row.getField("otros_nombres").split("\\|")));
                for (String name : names) {
                    if (!name.isBlank()) {
                        alias.add(Folding.fold(name));
                        key.add(row.getField(keyColumn));
                    }
                }
            }
            return new Aliases(alias.toArray(String[]::new), key.toArray(String[]::new));
        }
    }
}
