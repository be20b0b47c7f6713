package mx.ine.vmre.calendar;

/** What is known of a cell: no cell is ever taken for planned or not planned without somebody's word. */
enum PlanWord {
    PLANNED,
    NOT_PLANNED,
    UNKNOWN;

    static PlanWord of(Boolean planned) {
        if (planned == null) {
            return UNKNOWN;
        }
        return planned ? PLANNED : NOT_PLANNED;
    }

    Boolean planned() {
        return this == UNKNOWN ? null : this == PLANNED;
    }

    String key() {
        return "calendar.plan.word." + name();
    }
}
