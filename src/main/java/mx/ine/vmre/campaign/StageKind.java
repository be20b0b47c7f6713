package mx.ine.vmre.campaign;

/** What a stage is for; rules that depend on a stage ask its kind, never its number or name (Estrategia 3.4). */
public enum StageKind {
    CREDENTIALING,
    REGISTRATION,
    VOTING,
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "campaign.stageKind." + name();
    }
}
