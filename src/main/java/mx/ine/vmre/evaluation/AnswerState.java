package mx.ine.vmre.evaluation;

import mx.ine.vmre.kernel.StateBadge;

/** What has become of a recommendation. */
enum AnswerState {
    PENDING("s-wait", "plan"),
    TAKEN("s-ok", "done"),
    NOT_TAKEN("s-off", "off");

    private final StateBadge badge;

    AnswerState(String css, String shape) {
        this.badge = new StateBadge("evaluation.state." + name(), css, shape);
    }

    StateBadge badge() {
        return badge;
    }
}
