package mx.ine.vmre.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.QuarterPlans.Material;
import org.junit.jupiter.api.Test;

class PlanMeasureTests {

    private static final List<PlanMeasure.NamedStage> STAGES = List.of(
            new PlanMeasure.NamedStage(1, "Credencialización en el extranjero"), new PlanMeasure.NamedStage(2, "Registro"));
    private static final List<Material> MATERIALS = List.of(
            new Material("diptico", "Díptico", "Material impreso."),
            new Material("radio", "Cápsula de radio", "Material audiovisual."),
            new Material("gif", "Gif", "Pieza de comunicación digital."),
            new Material("mural", "Mural", "Medio alternativo, en el extranjero."));

    @Test
    void aRowThatBeginsWithAStagesNameSuggestsItsActionsAndNothingElse() {
        assertThat(of("Credencialización en el extranjero (permanente)"))
                .isEqualTo(new PlanMeasure(Set.of("1"), Set.of(), Set.of()));
    }

    @Test
    void anyOtherRowSuggestsWhatItsLastWordNamesWhateverItsNumberAndGender() {
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
        assertThat(PlanMeasure.NOTHING.holds(Set.of("1"), "DIGITAL", null)).isFalse();
    }

    @Test
    void anActionCountsIfItIsOfAStageAndOfALineOrMaterialThatCount() {
        PlanMeasure both = new PlanMeasure(Set.of("1", "2"), Set.of("DIGITAL"), Set.of("diptico"));
        assertThat(both.holds(Set.of("2", "3"), "DIGITAL", null)).isTrue();
        assertThat(both.holds(Set.of("1"), "DISSEMINATION", "diptico")).isTrue();
        assertThat(both.holds(Set.of("1"), "DISSEMINATION", "radio")).isFalse();
        assertThat(both.holds(Set.of("3"), "DIGITAL", null)).isFalse();
        assertThat(new PlanMeasure(Set.of("1"), Set.of(), Set.of()).holds(Set.of("1"), "PRESS", null)).isTrue();
        assertThat(new PlanMeasure(Set.of(), Set.of("PRESS"), Set.of()).holds(Set.of(""), "PRESS", null)).isTrue();
    }

    private static PlanMeasure of(String row) {
        return PlanMeasure.suggested(
                row, STAGES, MATERIALS, line -> line == ActionLine.DIGITAL ? "Plataformas digitales" : "");
    }
}
