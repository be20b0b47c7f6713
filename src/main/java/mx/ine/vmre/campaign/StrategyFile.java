package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.RuleViolation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole strategy as a loadable file; its format is told in {@code strategies/LEEME.md}. Reading refuses what is
 * unknown, missing or contradictory, so that a stored strategy is always whole.
 */
record StrategyFile(
        String key,
        String name,
        String title,
        LocalDate from,
        LocalDate to,
        String objective,
        String message,
        String slogan,
        String positioning,
        String perspective,
        StrategyParameters parameters,
        Map<String, String> numerals,
        List<Basis> legalBasis,
        List<StageEntry> stages,
        List<MilestoneEntry> milestones,
        List<LineEntry> lines,
        List<FunctionEntry> functions,
        List<EntityEntry> entities,
        List<SegmentEntry> segments,
        List<FocusEntry> focusPlaces,
        TimelineEntry timeline,
        Map<CatalogueKind, List<TermEntry>> terms,
        List<RuleEntry> rules) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    record Basis(String instrument, String says) {}

    record StageEntry(
            int number, String name, StageKind kind, LocalDate from, LocalDate to, String numeral, String aim) {}

    record MilestoneEntry(LocalDate day, String name, boolean key, String source) {}

    record LineEntry(
            ActionLine line,
            String numeral,
            List<Area> areas,
            String summary,
            String objective,
            List<String> objectives) {}

    /** @param area an area, or {@code GROUP} for the working group of the three */
    record FunctionEntry(String area, String says) {}

    /** @param entity two-digit key */
    record EntityEntry(String entity, List<String> offices, String source, List<String> provisions) {}

    record SegmentEntry(String key, String name, BigDecimal share, List<String> countries, String note) {}

    record FocusEntry(String numeral, String country, List<String> names) {}

    record TimelineEntry(String note, List<Integer> years, List<TimelineRowEntry> rows) {}

    /** @param cells one per quarter of every year, each possibly null; or null where no cell is known */
    record TimelineRowEntry(String heading, String name, List<Boolean> cells) {}

    /** @param parent code of the entry above it, or null */
    record TermEntry(String code, String name, String numeral, String description, String parent) {}

    /**
     * @param area an area, or {@code GROUP} for the working group of the three
     * @param set figures and codes of the check, by name; may be left out
     */
    record RuleEntry(String key, String numeral, String area, String name, String says, Map<String, String> set) {}

    StrategyFile {
        numerals = numerals == null ? Map.of() : numerals;
        legalBasis = orEmpty(legalBasis);
        stages = orEmpty(stages);
        milestones = orEmpty(milestones);
        lines = orEmpty(lines);
        functions = orEmpty(functions);
        entities = orEmpty(entities);
        segments = orEmpty(segments);
        focusPlaces = orEmpty(focusPlaces);
        terms = terms == null ? Map.of() : new LinkedHashMap<>(terms);
        rules = orEmpty(rules);
    }

    /**
     * @throws RuleViolation if the text is not such a file or does not hold together
     * @throws IOException if it cannot be read at all
     */
    static StrategyFile read(InputStream in) throws IOException {
        StrategyFile file;
        try {
            file = MAPPER.readValue(in.readAllBytes(), StrategyFile.class);
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr());
            throw new RuleViolation("campaign.file.unreadable", where);
        }
        if (file == null) {
            throw new RuleViolation("campaign.file.unreadable", "1");
        }
        file.check();
        return file;
    }

    private void check() {
        require(key != null && key.matches("[a-z0-9][a-z0-9-]{1,39}"), "key");
        require(Stream.of(name, title, objective).noneMatch(t -> t == null || t.isBlank()), "name, title, objective");
        require(Stream.of(message, slogan, positioning, perspective).noneMatch(t -> t == null),
                "message, slogan, positioning, perspective");
        require(from != null && to != null && !to.isBefore(from), "from, to");
        require(parameters != null && parameters.holdTogether(), "parameters");
        require(numerals.values().stream().allMatch(n -> n != null && !n.isBlank()), "numerals");
        require(legalBasis.stream().allMatch(b -> filled(b.instrument(), b.says())), "legalBasis");
        require(!stages.isEmpty() && unique(stages.stream().map(StageEntry::number)), "stages");
        require(stages.stream().allMatch(s -> s.kind() != null && filled(s.name(), s.numeral(), s.aim())
                && s.number() > 0 && s.from() != null && s.to() != null && !s.to().isBefore(s.from())), "stages");
        require(milestones.stream().allMatch(m -> m.day() != null && filled(m.name(), m.source())), "milestones");
        require(lines.stream().allMatch(l -> l.line() != null && l.areas() != null && !l.areas().isEmpty()
                && l.objectives() != null && l.objective() != null && filled(l.numeral(), l.summary())), "lines");
        require(unique(lines.stream().map(LineEntry::line)), "lines");
        require(functions.stream().allMatch(f -> filled(f.area(), f.says()) && isAreaOrGroup(f.area())), "functions");
        require(entities.stream().allMatch(e -> filled(e.entity(), e.source()) && e.offices() != null
                && e.provisions() != null), "entities");
        require(unique(entities.stream().map(EntityEntry::entity)), "entities");
        checkSegments();
        require(focusPlaces.stream().allMatch(f -> filled(f.numeral(), f.country()) && f.names() != null),
                "focusPlaces");
        checkTimeline();
        terms.forEach((kind, entries) -> checkTerms(kind, entries));
        checkRules();
    }

    private void checkRules() {
        require(rules.stream().allMatch(r -> filled(r.key(), r.numeral(), r.area(), r.name(), r.says())
                && r.key().matches("[a-z0-9][a-z0-9-]{0,59}") && isAreaOrGroup(r.area())), "rules");
        require(rules.stream().filter(r -> r.set() != null).flatMap(r -> r.set().values().stream())
                .noneMatch(v -> v == null), "rules");
        require(unique(rules.stream().map(RuleEntry::key)), "rules");
    }

    private void checkSegments() {
        require(segments.stream().allMatch(s -> filled(s.key(), s.name()) && s.share() != null && s.note() != null
                && s.countries() != null && !s.countries().isEmpty()), "segments");
        require(unique(segments.stream().map(SegmentEntry::key))
                && unique(segments.stream().flatMap(s -> s.countries().stream())), "segments");
        BigDecimal whole = segments.stream().map(SegmentEntry::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(segments.isEmpty() || whole.compareTo(new BigDecimal(100)) == 0, "segments");
    }

    private void checkTimeline() {
        if (timeline == null) {
            return;
        }
        require(timeline.note() != null && timeline.years() != null && timeline.rows() != null, "timeline");
        require(timeline.rows().stream().allMatch(r -> filled(r.heading(), r.name())
                && (r.cells() == null || r.cells().size() == timeline.years().size() * 4)), "timeline");
    }

    private static void checkTerms(CatalogueKind kind, List<TermEntry> entries) {
        require(entries != null, kind.name());
        Set<String> codes = new HashSet<>();
        for (TermEntry entry : entries) {
            require(filled(entry.code(), entry.name()) && entry.numeral() != null && entry.description() != null
                    && entry.code().matches("[a-z0-9][a-z0-9-]{0,59}"), kind.name());
            require(entry.parent() == null || codes.contains(entry.parent()), kind.name());
            require(codes.add(entry.code()), kind.name());
        }
        require(unique(entries.stream().map(e -> Folding.fold(e.name()))), kind.name());
    }

    private static boolean isAreaOrGroup(String text) {
        return text.equals("GROUP") || Stream.of(Area.values()).anyMatch(a -> a.name().equals(text));
    }

    private static boolean filled(String... texts) {
        return Stream.of(texts).noneMatch(t -> t == null || t.isBlank());
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

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
