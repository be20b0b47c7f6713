package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days stay in one piece; addresses may be broken as before. */
class LineBreaksTests {

    @Test
    void noDayIsBrokenAndAddressesAre() {
        assertThat(pieces("corre del 01/10/2020 al 30/06/2021; foro (16/03/2021) y 02/11."))
                .containsExactly("corre ", "del ", "01/10/2020 ", "al ", "30/06/2021; ", "foro ", "(16/03/2021) ", "y ", "02/11.");
        assertThat(pieces("ver votoextranjero.mx/registro/pasos hoy")).hasSizeGreaterThan(3);
        assertThat(pieces("nada")).containsExactly("nada");
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to > 0; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }
}
