package mx.ine.vmre.campaign;

/** Who may see a strategy. */
enum StrategyState {
    /** Only administrators: it is being written. */
    PREPARING,
    /** The areas choose it and work under it. */
    AVAILABLE;

    /** Message key of its name. */
    String key() {
        return "campaign.state." + name();
    }
}
