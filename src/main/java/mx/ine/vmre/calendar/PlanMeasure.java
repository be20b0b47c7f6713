package mx.ine.vmre.calendar;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.ExecutionCounting.Counts;
import mx.ine.vmre.campaign.QuarterPlans.Material;
import mx.ine.vmre.kernel.Folding;

/**
 * Which actions count as what a row of the table of quarters announces (Estrategia 4.9): those of one of the stages and,
 * among them, those of one of the lines or dissemination materials. An empty set sets no condition; where all are empty
 * nothing counts, which is not the same as none done.
 *
 * @param stages numbers of stages
 */
record PlanMeasure(Set<String> stages, Set<String> lines, Set<String> materials) {

    static final PlanMeasure NOTHING = new PlanMeasure(Set.of(), Set.of(), Set.of());

    /** Shorter than this a word names too much. */
    private static final int SHORTEST = 4;

    /** A stage by what rows say of it. */
    record NamedStage(int number, String name) {}

    static PlanMeasure of(Counts counts) {
        return new PlanMeasure(
                counts.stages().stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
                counts.lines().stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new)),
                new LinkedHashSet<>(counts.materials()));
    }

    Counts counts() {
        return new Counts(
                stages.stream().map(Integer::valueOf).toList(), lines.stream().map(ActionLine::valueOf).toList(),
                List.copyOf(materials));
    }

    boolean known() {
        return !stages.isEmpty() || !lines.isEmpty() || !materials.isEmpty();
    }

    /**
     * @param ofStages numbers of the stages of the actions
     * @param material their material, or null
     */
    boolean holds(Set<String> ofStages, String line, String material) {
        return known()
                && (stages.isEmpty() || !Collections.disjoint(stages, ofStages))
                && (lines.isEmpty() && materials.isEmpty()
                        || lines.contains(line) || material != null && materials.contains(material));
    }

    /**
     * What the row's own words suggest, for somebody to confirm: a row that begins with the name of a stage speaks of the
     * actions of that stage; any other of the materials and lines that its last word names («Materiales impresos»,
     * «Medios digitales»).
     */
    static PlanMeasure suggested(
            String row, List<NamedStage> stages, List<Material> materials, Function<ActionLine, String> lineName) {
        String name = plain(row.replaceAll("\\(.*?\\)", " "));
        for (NamedStage stage : stages) {
            if (!plain(stage.name()).isEmpty() && name.startsWith(plain(stage.name()))) {
                return new PlanMeasure(Set.of(String.valueOf(stage.number())), Set.of(), Set.of());
            }
        }
        String root = root(name);
        return new PlanMeasure(
                Set.of(),
                Arrays.stream(ActionLine.values())
                        .filter(l -> names(lineName.apply(l), root))
                        .map(Enum::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                materials.stream()
                        .filter(m -> names(m.name() + " " + m.says(), root))
                        .map(Material::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static boolean names(String text, String root) {
        return root.length() >= SHORTEST && Stream.of(plain(text).split(" ")).anyMatch(w -> w.startsWith(root));
    }

    /** The last word without what tells number and gender: {@code impresos} and {@code impreso} are one. */
    private static String root(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.replaceFirst("s$", "").replaceFirst("[aeo]$", "");
    }

    private static String plain(String text) {
        return Folding.words(text).strip();
    }
}
