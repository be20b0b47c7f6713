package mx.ine.vmre.actions;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One item of a tour's agenda (Estrategia 5.3.5.1). */
@Embeddable
record AgendaEntry(String kind, LocalDate day, String description) {}
