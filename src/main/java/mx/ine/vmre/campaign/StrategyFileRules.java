package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.StrategyFile.EntityDateEntry;
import mx.ine.vmre.campaign.StrategyFile.EntityEntry;
import mx.ine.vmre.campaign.StrategyFile.LineEntry;
import mx.ine.vmre.campaign.StrategyFile.MilestoneEntry;
import mx.ine.vmre.campaign.StrategyFile.RuleEntry;
import mx.ine.vmre.campaign.StrategyFile.SegmentEntry;
import mx.ine.vmre.campaign.StrategyFile.StageEntry;
import mx.ine.vmre.campaign.StrategyFile.TermEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineEntry;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.RuleViolation;

/** What no strategy's file may contradict, however little it says yet. */
final class StrategyFileRules {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private StrategyFileRules() {}

    /** @throws RuleViolation that names the part which does not hold together */
    static void check(StrategyFile file) {
        require(file.key() != null && file.key().matches("[a-z0-9][a-z0-9-]{1,39}"), "key");
        require(filled(file.name()), "name");
        require(told(file.title(), file.objective(), file.message(), file.slogan(), file.positioning(), file.perspective()),
                "title, objective, message, slogan, positioning, perspective");
        require(period(file.from(), file.to()), "from, to");
        require(file.parameters() != null && file.parameters().holdTogether(), "parameters");
        require(file.numerals().values().stream().allMatch(StrategyFileRules::filled), "numerals");
        require(file.legalBasis().stream().allMatch(b -> filled(b.instrument(), b.says())), "legalBasis");
        checkDates(file);
        checkWork(file);
        checkSegments(file.segments());
        require(file.focusPlaces().stream().allMatch(f -> filled(f.numeral(), f.country()) && f.names() != null
                && f.names().stream().allMatch(StrategyFileRules::filled)), "focusPlaces");
        checkTimeline(file);
        file.terms().forEach(StrategyFileRules::checkTerms);
        checkRules(file.rules());
    }

    private static void checkRules(List<RuleEntry> rules) {
        require(rules.stream().allMatch(r -> filled(r.key(), r.numeral(), r.area(), r.name(), r.says())
                && r.key().matches("[a-z0-9][a-z0-9-]{0,59}") && isAreaOrGroup(r.area())), "rules");
        require(rules.stream().flatMap(r -> r.set().values().stream()).noneMatch(v -> v == null), "rules");
        require(unique(rules.stream().map(RuleEntry::key)), "rules");
    }

    private static void checkDates(StrategyFile file) {
        require(unique(file.stages().stream().map(StageEntry::number)), "stages");
        require(file.stages().stream().allMatch(s -> s.kind() != null && filled(s.name()) && told(s.numeral(), s.aim())
                && s.number() > 0 && period(s.from(), s.to())), "stages");
        require(file.milestones().stream().allMatch(StrategyFileRules::holds), "milestones");
    }

    private static boolean holds(MilestoneEntry milestone) {
        return milestone.day() != null && FormErrors.withinReach(milestone.day()) && filled(milestone.name(), milestone.source());
    }

    private static void checkWork(StrategyFile file) {
        require(file.lines().stream().allMatch(l -> l.line() != null && l.areas() != null && !l.areas().isEmpty()
                && l.objectives() != null && l.objectives().stream().allMatch(StrategyFileRules::filled)
                && told(l.objective(), l.numeral(), l.summary())), "lines");
        require(unique(file.lines().stream().map(LineEntry::line)), "lines");
        require(file.functions().stream().allMatch(f -> filled(f.area(), f.says()) && isAreaOrGroup(f.area())),
                "functions");
        require(file.entities().stream().allMatch(e -> filled(e.entity(), e.source()) && e.offices() != null
                && e.provisions() != null && e.dates().stream().allMatch(StrategyFileRules::holds)), "entities");
        require(unique(file.entities().stream().map(EntityEntry::entity)), "entities");
    }

    private static boolean holds(EntityDateEntry date) {
        return date != null && date.kind() != null && filled(date.name(), date.source())
                && period(date.from(), date.to());
    }

    static void checkSegments(List<SegmentEntry> segments) {
        require(segments.stream().allMatch(s -> filled(s.key(), s.name()) && s.share() != null && s.note() != null
                && s.key().matches("[a-z0-9][a-z0-9-]{0,39}") && s.share().signum() >= 0
                && s.share().compareTo(WHOLE) <= 0 && s.share().stripTrailingZeros().scale() <= 2
                && s.countries() != null && !s.countries().isEmpty()), "segments");
        require(unique(segments.stream().map(SegmentEntry::key))
                && unique(segments.stream().flatMap(s -> s.countries().stream())), "segments");
        BigDecimal whole = segments.stream().map(SegmentEntry::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(segments.isEmpty() || whole.compareTo(WHOLE) == 0, "segments");
    }

    private static void checkTimeline(StrategyFile file) {
        TimelineEntry timeline = file.timeline();
        if (timeline == null) {
            return;
        }
        require(timeline.note() != null && timeline.years() != null && timeline.rows() != null
                && unique(timeline.years().stream()), "timeline");
        require(timeline.rows().stream().allMatch(r -> told(r.heading()) && filled(r.name())
                && (r.cells() == null || r.cells().size() == timeline.years().size() * 4)), "timeline");
        List<Integer> stages = file.stages().stream().map(StrategyFile.StageEntry::number).toList();
        List<String> materials = file.terms().getOrDefault(CatalogueKind.MATERIAL, List.of()).stream()
                .map(TermEntry::code)
                .toList();
        require(timeline.rows().stream().map(StrategyFile.TimelineRowEntry::counts).filter(Objects::nonNull).allMatch(c ->
                stages.containsAll(c.stages()) && materials.containsAll(c.materials())), "timeline");
    }

    private static void checkTerms(CatalogueKind kind, List<TermEntry> entries) {
        require(entries != null, kind.name());
        Set<String> codes = new HashSet<>();
        for (TermEntry entry : entries) {
            require(filled(entry.code(), entry.name()) && told(entry.numeral(), entry.description())
                    && entry.code().matches("[a-z0-9][a-z0-9-]{0,59}"), kind.name());
            require(entry.parent() == null || codes.contains(entry.parent()), kind.name());
            require(codes.add(entry.code()), kind.name());
            require(entry.aliases().isEmpty() || kind.calledOtherwise(), kind.name());
            require(entry.aliases().stream().allMatch(StrategyFileRules::filled), kind.name());
        }
        require(unique(entries.stream().map(e -> Folding.fold(e.name()))), kind.name());
        require(unique(entries.stream().flatMap(e -> e.aliases().stream()).map(Folding::fold)), kind.name());
    }

    static boolean isAreaOrGroup(String text) {
        return text.equals("GROUP") || Stream.of(Area.values()).anyMatch(a -> a.name().equals(text));
    }

    private static boolean period(LocalDate from, LocalDate to) {
        return from != null && to != null && !to.isBefore(from) && FormErrors.withinReach(from)
                && FormErrors.withinReach(to);
    }

    private static boolean filled(String... texts) {
        return Stream.of(texts).noneMatch(t -> t == null || t.isBlank());
    }

    private static boolean told(String... texts) {
        return Stream.of(texts).noneMatch(t -> t == null);
    }

    private static boolean unique(Stream<?> values) {
        Set<Object> seen = new HashSet<>();
        return values.allMatch(seen::add);
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new RuleViolation("campaign.file.part", part);
        }
    }
}
