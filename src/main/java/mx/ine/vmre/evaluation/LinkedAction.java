package mx.ine.vmre.evaluation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** An action by which a recommendation is taken up. */
@Embeddable
record LinkedAction(long actionId, String actionCode, LocalDate linkedOn) {}
