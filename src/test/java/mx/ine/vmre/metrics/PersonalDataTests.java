package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals only: a file with data of persons is refused, and the sentence names the column (Estrategia 7.6). */
class PersonalDataTests {

    private static final String WEEKS = "semana_inicio,pais,solicitudes_lnere,";

    private static void assertRefused(String column, String... lines) {
        assertThatThrownBy(() -> SampleFiles.lines(lines))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.key()).isEqualTo("metrics.refused.personal");
                    assertThat(e.args()).containsExactly(column);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CURP", "Clave de Elector", "Apellido paterno", "Nombre completo", "Correo electrónico",
        "Teléfono celular", "OCR", "Fecha de nacimiento", "Email address"})
    void columnsThatOnlyPersonsHaveRefuseTheFile(String column) {
        assertRefused(column, WEEKS + column, "2020-11-02,España,1,x");
    }

    @Test
    void namesThatMayHeadFiguresAreJudgedByTheirCells() {
        assertRefused("Nombre", WEEKS + "Nombre", "2020-11-02,España,1,Ana");
        assertRefused("Teléfono", WEEKS + "Teléfono", "2020-11-02,España,1,+34 600 123 456");
        assertThat(SampleFiles.lines(WEEKS + "Correo", "2020-11-02,España,7,\"1,204\"").facts).hasSize(1);
    }

    @Test
    void aListOfPersonsIsRefusedAsSuchAlsoWhereItsKindIsUnknown() {
        assertRefused("Nombre", "Nombre,Correo,País", "Ana,ana@example.org,España");
    }

    @Test
    void keysOfVotersAreFoundUnderAnyName() {
        assertRefused("observaciones", WEEKS + "observaciones", "2020-11-02,España,1,GOMC850101MDFNRL09");
        assertRefused("observaciones", WEEKS + "observaciones", "2020-11-02,España,1,GMCRRL85010109M800");
    }

    @Test
    void severalAddressesInAColumnAreAListOfPersonsAndOneIsNot() {
        assertRefused("observaciones", WEEKS + "observaciones", "2020-11-02,España,1,ana@example.org",
                "2020-11-09,España,1,eva@example.org", "2020-11-16,España,1,ines@example.org");
        assertThat(SampleFiles.lines(WEEKS + "fuente", "2020-11-02,España,1,inetel@ine.mx").facts).hasSize(1);
    }

    @Test
    void theSheetsOfAWorkbookCountToo() {
        byte[] file = TestFiles.workbook(
                Map.of("Hoja 1", new Object[][] {{"CURP", "Nombre"}, {"x", "y"}}), 0);
        assertThatThrownBy(() -> SampleFiles.read(file, Map.of())).hasMessage("metrics.refused.personal");
    }

    @Test
    void noneOfTheSamplesIsTakenForAListOfPersons() {
        for (String sample : new String[] {
            SampleFiles.GOOGLE, SampleFiles.META, SampleFiles.ANALYTICS, SampleFiles.REQUESTS
        }) {
            assertThat(SampleFiles.read(sample).facts).isNotEmpty();
        }
    }
}
