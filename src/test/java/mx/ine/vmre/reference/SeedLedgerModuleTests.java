package mx.ine.vmre.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.Strategies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Loading the Strategy raises exactly these flags: each is listed with what was published and what follows. */
@ModuleTest
class SeedLedgerModuleTests {

    @Autowired
    ReferenceReadings readings;

    @Autowired
    Strategies strategies;

    private Library library;
    private List<LedgerEntry> entries;

    @BeforeEach
    void read() {
        library = readings.library(strategies.byKey("2019-2021").orElseThrow());
        entries = library.tables().values().stream()
                .flatMap(table -> library.ledger().of(table.ofDocument().orElseThrow()).stream())
                .toList();
    }

    @Test
    void exactlyTheseFiguresAreFlagged() {
        assertThat(entries.stream().filter(LedgerEntry::flagged).map(SeedLedgerModuleTests::line)).containsExactlyInAnyOrder(
                "estados-total: 11’588,558 | 9,724,635 | INCOMPLETE [1,863,923]",
                "estados-suma: 100% | 85% | INCOMPLETE [14.63]",
                "estados-porcentaje.california: 36.08% | 36.11% | OTHER_BASE [11,597,633]",
                "estados-porcentaje.texas: 22.71% | 22.73% | OTHER_BASE [11,597,633]",
                "estados-porcentaje.illinois: 5.84% | 5.85% | OTHER_BASE [11,597,633]",
                "estados-porcentaje.arizona: 4.54% | 4.55% | OTHER_BASE [11,597,633]",
                "estados-porcentaje.carolina-del-norte: 2.8% | 2.1% | DROPPED_ZERO [2.08%, 11,597,633]",
                "estados-porcentaje.colorado: 2.8% | 2.1% | DROPPED_ZERO [2.08%, 11,597,633]",
                "estados-porcentaje.nevada: 2.1% | 2.0% | DROPPED_ZERO [2.01%, 11,597,633]",
                "sexo-total: 11’588,558 | 11,597,633 | TWO_PRINTINGS [9,075]",
                "primeros-total-2006: 32,632 | 32,142 | INCOMPLETE [490]",
                "primeros-total-2012: 40,737 | 38,327 | INCOMPLETE [2,410]",
                "primeros-total-2018: 98,708 | 93,592 | INCOMPLETE [5,116]",
                "variacion-2018.reino-unido: +120% | +121% | TRUNCATED [120.52]",
                "variacion-2012.total: +24.83 | +24.84 | TRUNCATED [24.8376]",
                "variacion-2018.belgica: 340% |  | UNDEFINED [count, 340%]",
                "eua-2006-dos-cuadros: 28,346 | 28,335 | TWO_PRINTINGS [11]",
                "texto-eua-sobres-2018: 76,170 | 76,174 | TWO_PRINTINGS [4]",
                "texto-resto-2006: 2% | 13% | OTHER_TABLE [Sobres-Voto recibidos de EUA y del resto del mundo, por Proceso "
                        + "Electoral, Porcentaje de mexicanos en extranjero, 2005-2006]",
                "texto-resto-2012: 1% | 28% | OTHER_TABLE [Sobres-Voto recibidos de EUA y del resto del mundo, por Proceso "
                        + "Electoral, Porcentaje de mexicanos en extranjero, 2011-2012]",
                "texto-resto-2018: 3% | 23% | OTHER_TABLE [Sobres-Voto recibidos de EUA y del resto del mundo, por Proceso "
                        + "Electoral, Porcentaje de mexicanos en extranjero, 2017-2018]");
    }

    private static String line(LedgerEntry entry) {
        return entry.key() + ": " + entry.printed().text() + " | " + entry.computedText() + " | " + entry.difference() + " "
                + entry.evidence();
    }

    @Test
    void everyPrintedShareTotalAndVariationHasItsRecomputation() {
        Set<String> checked = entries.stream()
                .filter(e -> e.printed() != null)
                .map(e -> e.cell().table() + "/" + e.cell().row() + "/" + e.cell().column())
                .collect(Collectors.toSet());
        Set<String> unchecked = new TreeSet<>();
        for (ReferenceTable table : library.tables().values()) {
            for (EditionSheet.Row row : table.ofDocument().orElseThrow().rows()) {
                for (ReferenceTable.Column column : table.columns()) {
                    String cell = table.key() + "/" + row.key() + "/" + column.key();
                    boolean follows = column.kind() == ColumnKind.PERCENT || column.kind() == ColumnKind.VARIATION
                            || column.kind() == ColumnKind.COUNT && row.total();
                    if (follows && row.cell(column.key()).isPresent() && !checked.contains(cell)) {
                        unchecked.add(cell);
                    }
                }
            }
        }
        // Shares of the population and of surveys, whose base the document does not print.
        assertThat(unchecked).containsExactlyInAnyOrder(
                "diaspora-edad/de-15-a-29/porcentaje", "diaspora-edad/de-30-a-44/porcentaje",
                "diaspora-edad/de-45-a-64/porcentaje", "diaspora-ocupacion/agricultores/porcentaje",
                "diaspora-ocupacion/construccion/porcentaje", "diaspora-ocupacion/ejecutivos/porcentaje",
                "diaspora-ocupacion/obreros/porcentaje", "diaspora-ocupacion/servicios/porcentaje",
                "encuesta-medios/embajadas/porcentaje", "encuesta-medios/familiares/porcentaje",
                "encuesta-medios/ine/porcentaje", "encuesta-medios/noticias/porcentaje", "encuesta-medios/otros/porcentaje",
                "encuesta-medios/redes/porcentaje", "sobres-eua-resto/eua/m2006", "sobres-eua-resto/eua/m2012",
                "sobres-eua-resto/resto-del-mundo/m2006", "sobres-eua-resto/resto-del-mundo/m2012");
    }

    @Test
    void whatFitsIsSaidToFitAndADashIsNoZero() {
        assertThat(entries.stream().filter(e -> e.verdict() == Recomputed.NOT_CHECKED)).isEmpty();
        assertThat(entry("variacion-2012.belgica").verdict()).isEqualTo(Recomputed.NOT_DEFINED);
        assertThat(entry("variacion-2012.australia").verdict()).isEqualTo(Recomputed.NOT_DEFINED);
        assertThat(entry("paises-suma").verdict()).isEqualTo(Recomputed.MATCHES);
        assertThat(entry("paises-suma").finerText()).isEqualTo("99.99");
        assertThat(entry("cpve-porcentaje.paises-bajos").verdict()).isEqualTo(Recomputed.MATCHES);
        assertThat(entry("cpve-porcentaje.resto-del-mundo").computedText()).isEqualTo("0.6%");
        assertThat(entry("variacion-2018.total").computedText()).isEqualTo("+142");
        assertThat(entry("texto-adultas").verdict()).isEqualTo(Recomputed.MATCHES);
        assertThat(entry("encuesta-suma").computedText()).isEqualTo("100.00%");
        assertThat(entry("opl-respuesta").verdict()).isEqualTo(Recomputed.NOT_PUBLISHED);
        assertThat(entry("opl-respuesta").computedText()).isEqualTo("57.14%");
        assertThat(entry("cpve-entrega.total").computedText()).isEqualTo("83.08%");
        assertThat(entry("directorio-cobertura").computedText()).isEqualTo("9.21%");
    }

    @Test
    void otherRemarksAreNotesAndAllAreThere() {
        assertThat(library.remarks()).extracting(Remark::item).hasSize(36).contains("I-1", "I-14", "I-22", "I-36");
        assertThat(library.remarksOf(entry("estados-porcentaje.california"))).extracting(Remark::item).containsExactly("I-4");
        assertThat(library.remarksOf(entry("estados-porcentaje.california")).get(0).text()).contains("La base es otra", "11,597,633");
        assertThat(entries.stream().filter(LedgerEntry::flagged).filter(e -> library.remarksOf(e).isEmpty())).isEmpty();
    }

    private LedgerEntry entry(String key) {
        return entries.stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow();
    }
}
