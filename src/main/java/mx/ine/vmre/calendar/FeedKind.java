package mx.ine.vmre.calendar;

/** What a feed may hold. */
enum FeedKind {
    STAGES,
    MILESTONES,
    ACTIONS,
    /** The last day of each action and the day on which each monthly report is due. */
    DEADLINES,
    PERIODS;

    /** Whether entries of the kind never vanish: what was cancelled of them says so itself. */
    boolean lasting() {
        return this == ACTIONS;
    }
}
