package mx.ine.vmre.actions;

import mx.ine.vmre.kernel.StateBadge;

/**
 * Something that the Strategy asks of an action.
 *
 * @param key message key of what is asked; {@code <key>.missing} is the sentence that says what to do
 * @param argument argument of the message, or the empty text
 * @param field field of the closing form that gives it, or null
 * @param met whether the action has it
 * @param blocks whether the action cannot be completed without it; otherwise it is an advice
 */
record Requirement(String key, String argument, String field, boolean met, boolean blocks) {

    private static final StateBadge MET = new StateBadge("actions.requirement.met", "s-ok", "done");
    private static final StateBadge MISSING = new StateBadge("actions.requirement.pending", "s-wait", "plan");
    private static final StateBadge ADVICE = new StateBadge("actions.requirement.advice", "s-warn", "obs");

    public StateBadge badge() {
        if (met) {
            return MET;
        }
        return blocks ? MISSING : ADVICE;
    }
}
