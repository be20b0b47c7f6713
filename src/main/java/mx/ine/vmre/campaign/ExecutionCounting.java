package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Map;

/**
 * Which actions count as the execution of each row of the table of quarters (Estrategia 4.9). Whoever shows what was
 * executed keeps it; the strategy's file carries it, so that it is exported, brought and copied with the strategy.
 */
public interface ExecutionCounting {

    /** A row by its words. */
    record RowKey(String heading, String name) {}

    /**
     * What counts: actions of one of the stages and, among them, those of one of the lines or materials. An empty list
     * sets no condition; all three empty, nothing counts.
     *
     * @param stages numbers of stages
     * @param materials codes of dissemination materials
     */
    record Counts(List<Integer> stages, List<ActionLine> lines, List<String> materials) {

        public Counts {
            stages = stages == null ? List.of() : stages.stream().sorted().distinct().toList();
            lines = lines == null ? List.of() : lines.stream().sorted().distinct().toList();
            materials = materials == null ? List.of() : materials.stream().sorted().distinct().toList();
        }
    }

    /** What was said of the rows by a file or a person; what is only suggested is left out. */
    Map<RowKey, Counts> said(long strategyId);

    /**
     * The strategy's table was stored, within the transaction that stores it: what the file says is kept, and a row of which
     * nothing is known yet gets a suggestion.
     *
     * @param rows with null where the file says nothing of the row
     */
    void stored(long strategyId, Map<RowKey, Counts> rows);
}
