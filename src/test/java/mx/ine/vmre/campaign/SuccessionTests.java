package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.ine.vmre.campaign.PartForm.Row;
import org.junit.jupiter.api.Test;

/** Which pieces of a rule stay, are renamed or go when the rule is written again. */
class SuccessionTests {

    @Test
    void theSamePlaceWithAnotherNameIsTheSamePiece() {
        assertThat(told("Registrarse; Votar", "Registrarse; Votar desde el extranjero"))
                .isEqualTo("[] [r/votar: Votar → Votar desde el extranjero]");
    }

    @Test
    void whatChangesItsPlaceOrOnlyItsSpellingIsTheSame() {
        assertThat(told("Registrarse; Votar", "VOTAR; Regístrarse")).isEqualTo("[] []");
    }

    @Test
    void whereAnotherIsTakenAwayOrAddedNobodyCanTellWhichItWas() {
        assertThat(told("Registrarse; Votar", "Votar por internet")).isEqualTo("[r/registrarse, r/votar] []");
        assertThat(told("Registrarse; Votar", "Registrarse; Votar por internet; Otra")).isEqualTo("[r/votar] []");
        assertThat(told("Registrarse; Votar", "Registrarse")).isEqualTo("[r/votar] []");
        assertThat(told("Registrarse; Votar", null)).isEqualTo("[r/registrarse, r/votar] []");
    }

    @Test
    void oneThatTakesTheNameOfAnotherGoes() {
        assertThat(told("Uno; Dos", "Dos; Tres")).isEqualTo("[r/uno] []");
    }

    private static String told(String was, String is) {
        PartChanges changes = RulePieces.between(1, List.of(rule(was)), is == null ? List.of() : List.of(rule(is)));
        return changes.gone().stream().map(PartChanges.Gone::key).toList() + " "
                + changes.renamed().stream().map(r -> r.key() + ": " + r.was() + " → " + r.is()).toList();
    }

    private static Row rule(String pieces) {
        return Row.keyed("r").withItems(List.of("pieces = " + pieces, "warnDays = 3"));
    }
}
