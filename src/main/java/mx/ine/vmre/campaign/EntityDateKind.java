package mx.ine.vmre.campaign;

/** What a date of one entity is about. */
public enum EntityDateKind {
    /** Its own election day. */
    ELECTION,
    /** A window of its own to register to vote from abroad. */
    REGISTRATION,
    /** A period of its own to vote. */
    VOTING,
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "campaign.entityDate." + name();
    }
}
