package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StrategyFile.LineEntry;
import mx.ine.vmre.kernel.RuleViolation;

/** What a strategy lacks, from what no strategy is without to what is only missed later. */
final class StrategyGaps {

    private StrategyGaps() {}

    /** How much a gap matters. */
    enum Weight {
        /** No strategy is one without it. */
        ESSENTIAL,
        /** The areas could not do their work. */
        NEEDED,
        /** It can be written later. */
        ADVISED
    }

    /**
     * @param key names what is missing: {@code campaign.gap.<key>} says it
     * @param part section of the edit page where it is written
     * @param detail what the sentence names, or the empty text
     */
    record Gap(String key, Weight weight, EditPart part, String detail) {

        boolean blocks() {
            return weight != Weight.ADVISED;
        }
    }

    /** @throws RuleViolation if the file lacks what no strategy is without */
    static void refuseUnfinished(StrategyFile file) {
        of(file).stream().filter(g -> g.weight() == Weight.ESSENTIAL).findFirst().ifPresent(gap -> {
            throw new RuleViolation("campaign.file.gap." + gap.key());
        });
    }

    static List<Gap> of(StrategyFile file) {
        List<Gap> gaps = new ArrayList<>();
        missing(gaps, file.title().isBlank(), "title", Weight.ESSENTIAL, EditPart.WORDS);
        missing(gaps, file.objective().isBlank(), "objective", Weight.ESSENTIAL, EditPart.WORDS);
        missing(gaps, file.parameters().anchorSite().isBlank(), "parameters", Weight.ESSENTIAL, EditPart.SETTINGS);
        missing(gaps, file.stages().isEmpty(), "stages", Weight.ESSENTIAL, EditPart.STAGES);
        missing(gaps, file.segments().isEmpty(), "segments", Weight.NEEDED, EditPart.SEGMENTS);
        missing(gaps, file.lines().isEmpty(), "lines", Weight.NEEDED, EditPart.LINES);
        for (CatalogueKind kind : List.of(CatalogueKind.AUDIENCE, CatalogueKind.LANGUAGE, CatalogueKind.INDICATOR)) {
            catalogue(gaps, file, kind);
        }
        file.lines().forEach(line -> ofLine(line).forEach(kind -> catalogue(gaps, file, kind)));
        missing(gaps, file.message().isBlank(), "message", Weight.ADVISED, EditPart.WORDS);
        missing(gaps, file.milestones().stream().noneMatch(StrategyFile.MilestoneEntry::key), "milestones",
                Weight.ADVISED, EditPart.MILESTONES);
        missing(gaps, file.entities().isEmpty(), "entities", Weight.ADVISED, EditPart.ENTITIES);
        entities(gaps, file);
        missing(gaps, file.functions().isEmpty(), "functions", Weight.ADVISED, EditPart.FUNCTIONS);
        missing(gaps, file.legalBasis().isEmpty(), "legalBasis", Weight.ADVISED, EditPart.LEGAL_BASIS);
        missing(gaps, !file.focusPlaces().isEmpty() && !file.rules().isEmpty() && nothingAsks(file), "placesUnasked",
                Weight.ADVISED, EditPart.RULES);
        missing(gaps, file.rules().isEmpty(), "rules", Weight.ADVISED, EditPart.RULES);
        return gaps;
    }

    /** Places on a list are only asked for where a rule says of which activities and materials. */
    private static boolean nothingAsks(StrategyFile file) {
        return file.rules().stream()
                .filter(r -> r.key().equals("preferred-places"))
                .flatMap(r -> Stream.of(r.set().get("activities"), r.set().get("materials")))
                .allMatch(codes -> codes == null || codes.isBlank());
    }

    private static void entities(List<Gap> gaps, StrategyFile file) {
        long offices = file.entities().stream().filter(e -> e.offices().isEmpty()).count();
        long provisions = file.entities().stream().filter(e -> e.provisions().isEmpty()).count();
        if (offices > 0) {
            gaps.add(new Gap("offices", Weight.ADVISED, EditPart.ENTITIES, String.valueOf(offices)));
        }
        if (provisions > 0) {
            gaps.add(new Gap("provisions", Weight.ADVISED, EditPart.ENTITIES, String.valueOf(provisions)));
        }
    }

    /** What an action of the line must be filed under. */
    private static List<CatalogueKind> ofLine(LineEntry line) {
        return switch (line.line()) {
            case DISSEMINATION -> List.of(CatalogueKind.MATERIAL);
            case OUTREACH -> List.of(CatalogueKind.OUTREACH_ACTIVITY);
            case PRESS -> List.of(CatalogueKind.PRESS_ROUTE);
            case DIGITAL -> List.of(CatalogueKind.CHANNEL, CatalogueKind.PLATFORM, CatalogueKind.THEME);
        };
    }

    private static void catalogue(List<Gap> gaps, StrategyFile file, CatalogueKind kind) {
        boolean offered = file.terms().getOrDefault(kind, List.of()).stream().anyMatch(t -> !t.isRetired());
        if (!offered) {
            gaps.add(new Gap("catalogue", Weight.NEEDED, EditPart.CATALOGUES, "campaign.kind." + kind));
        }
    }

    private static void missing(List<Gap> gaps, boolean missing, String key, Weight weight, EditPart part) {
        if (missing) {
            gaps.add(new Gap(key, weight, part, ""));
        }
    }
}
