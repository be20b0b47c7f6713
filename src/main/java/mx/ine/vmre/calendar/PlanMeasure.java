package mx.ine.vmre.calendar;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.QuarterPlans.Material;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.kernel.EsMx;

/**
 * Which actions count as what a row of the table of quarters announces (Estrategia 4.9). The row's own words decide: a
 * row that begins with the name of a stage counts the actions of that stage; any other counts the dissemination
 * materials and the lines that its last word names («Materiales impresos», «Medios digitales»). A row whose words name
 * nothing counts nothing, which is not the same as none done.
 *
 * @param stage number of a stage, or 0
 * @param words what counts, as people read it
 */
record PlanMeasure(int stage, Set<String> materials, Set<String> lines, List<String> words) {

    /** Shorter than this a word names too much. */
    private static final int SHORTEST = 4;

    boolean known() {
        return stage > 0 || !materials.isEmpty() || !lines.isEmpty();
    }

    static PlanMeasure of(
            String row, List<StageRow> stages, List<Material> materials, Function<ActionLine, String> lineName) {
        String name = plain(row.replaceAll("\\(.*?\\)", " "));
        for (StageRow stage : stages) {
            if (!plain(stage.name()).isEmpty() && name.startsWith(plain(stage.name()))) {
                return new PlanMeasure(stage.number(), Set.of(), Set.of(), List.of(stage.label()));
            }
        }
        String root = root(name);
        List<Material> named = materials.stream().filter(m -> names(m.name() + " " + m.says(), root)).toList();
        List<ActionLine> lines = Stream.of(ActionLine.values()).filter(l -> names(lineName.apply(l), root)).toList();
        return new PlanMeasure(
                0,
                named.stream().map(Material::code).collect(Collectors.toSet()),
                lines.stream().map(Enum::name).collect(Collectors.toSet()),
                Stream.concat(named.stream().map(Material::name), lines.stream().map(lineName)).toList());
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
        return Normalizer.normalize(text.toLowerCase(EsMx.LOCALE), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
