package mx.ine.vmre.paidmedia;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The note that accompanies advertising (Estrategia 6.4).
 *
 * @param body what it says, or the empty text where only the reference leads to it
 * @param reference where it is kept, or the empty text
 * @param by who wrote it, by name and area
 */
@Embeddable
record InformationNote(String body, String reference, String by, Instant at) {}
