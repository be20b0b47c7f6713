package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/**
 * A piece that the strategy asks for by name, with the actions that fulfil it.
 *
 * @param rule key of the rule that asks for it
 * @param code its word within the rule
 * @param group what kind of pieces it belongs to, as people read it
 * @param counted whether its actions are found by what they are, so that nobody links them
 * @param fit what can be the piece
 */
record ContentPiece(
        String rule, String code, String group, String numeral, String name, List<Act> acts, boolean counted,
        Fit fit) {

    private static final StateBadge DONE = new StateBadge("actions.content.piece.done", "s-ok", "done");
    private static final StateBadge COMING = new StateBadge("actions.content.piece.coming", "s-run", "half");
    private static final StateBadge MISSING = new StateBadge("actions.content.piece.missing", "s-warn", "obs");

    /**
     * What can be a piece. Materials and pieces for the press say their format; digital contents say their theme.
     *
     * @param kinds codes of materials and routes; none where any can
     * @param themes codes of the themes of digital contents; none where any can
     * @param several whether one action may be several pieces of the rule
     */
    record Fit(List<String> kinds, List<String> themes, boolean several) {

        static final Fit ANY = new Fit(List.of(), List.of(), true);
    }

    /** An action. */
    record Act(long id, String code, String name, ActionState state) {

        public String label() {
            return name + " (" + code + ")";
        }
    }

    boolean done() {
        return acts.stream().anyMatch(a -> a.state() == ActionState.COMPLETED);
    }

    public StateBadge badge() {
        if (done()) {
            return DONE;
        }
        return acts.isEmpty() ? MISSING : COMING;
    }

    public String url() {
        return ContentFilter.PATH + "/piezas/" + rule + "/" + code;
    }
}
