package mx.ine.vmre.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.QuarterPlans.Material;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import org.junit.jupiter.api.Test;

class PlanMeasureTests {

    private static final List<StageRow> STAGES = List.of(stage(1, "Credencialización en el extranjero"), stage(2, "Registro"));
    private static final List<Material> MATERIALS = List.of(
            new Material("diptico", "Díptico", "Material impreso."),
            new Material("radio", "Cápsula de radio", "Material audiovisual."),
            new Material("gif", "Gif", "Pieza de comunicación digital."),
            new Material("mural", "Mural", "Medio alternativo, en el extranjero."));

    @Test
    void aRowThatBeginsWithAStagesNameCountsItsActionsAndNothingElse() {
        PlanMeasure measure = of("Credencialización en el extranjero (permanente)");

        assertThat(measure.stage()).isEqualTo(1);
        assertThat(measure.materials()).isEmpty();
        assertThat(measure.words()).containsExactly("1 · Credencialización en el extranjero");
    }

    @Test
    void anyOtherRowCountsWhatItsLastWordNamesWhateverItsNumberAndGender() {
        assertThat(of("Materiales impresos").materials()).containsExactly("diptico");
        assertThat(of("Piezas impresas").materials()).containsExactly("diptico");
        assertThat(of("Materiales audiovisuales").materials()).containsExactly("radio");
        assertThat(of("Medios alternativos").materials()).containsExactly("mural");
        assertThat(of("Medios digitales").materials()).containsExactly("gif");
        assertThat(of("Medios digitales").lines()).containsExactly("DIGITAL");
    }

    @Test
    void aRowWhoseWordsNameNothingIsNotTakenForNothingDone() {
        assertThat(of("Actividades varias").known()).isFalse();
        assertThat(of("Otros").known()).isFalse();
        assertThat(of("(sin nombre)").known()).isFalse();
    }

    private static PlanMeasure of(String row) {
        return PlanMeasure.of(row, STAGES, MATERIALS, line -> line == ActionLine.DIGITAL ? "Plataformas digitales" : "");
    }

    private static StageRow stage(int number, String name) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        return new StageRow(number, 1, number, name, StageKind.OTHER, day, day, "");
    }
}
