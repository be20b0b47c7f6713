package mx.ine.vmre.kernel;

/**
 * Puts the codes that a module keeps into the words that people read; the audit asks before it remembers a value, so
 * that a history says what it said on that day even where a catalogue is renamed later.
 */
public interface ValueWords {

    /** Whether values of this record's kind are this module's to word. */
    boolean knows(AuditedAggregate record);

    /**
     * @param field message key of the field's label
     * @param value as the aggregate tells it
     * @return its words, or the value itself where it is no code
     */
    String words(AuditedAggregate record, String field, String value);
}
