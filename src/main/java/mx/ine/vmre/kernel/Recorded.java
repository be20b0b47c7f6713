package mx.ine.vmre.kernel;

import java.util.List;

/**
 * Announces something that must be remembered but is not an aggregate's own change (a sign-in, an import, a refusal).
 * Publish it inside the transaction: the audit writes it synchronously, in the same one.
 *
 * @param type kind of record, the same word as {@link AuditedAggregate#auditType()}
 * @param id identifier of the record
 * @param label how people call the record
 * @param verb message key of what was done, {@code audit.verb.<verb>}
 * @param changes before and after, where there is such a thing
 * @param reason the reason given, or the empty text
 */
public record Recorded(
        String type, String id, String label, String verb, List<FieldChange> changes, String reason) {

    public static Recorded of(String type, Object id, String label, String verb) {
        return new Recorded(type, String.valueOf(id), label, verb, List.of(), "");
    }
}
