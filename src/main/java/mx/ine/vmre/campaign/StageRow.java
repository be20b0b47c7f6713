package mx.ine.vmre.campaign;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/** A stage of a strategy. Stages may overlap: whoever asks for "the" active stage gets a list. */
public record StageRow(
        long id, long strategyId, int number, String name, StageKind kind, LocalDate from, LocalDate to, String aim) {

    public DatePeriod period() {
        return new DatePeriod(from, to);
    }

    /** As shown everywhere: {@code 2 · Registro para votar}. */
    public String label() {
        return number + " · " + name;
    }
}
