package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.PartForm.Row;
import mx.ine.vmre.campaign.StrategyFile.FocusEntry;
import mx.ine.vmre.campaign.StrategyFile.LineEntry;
import mx.ine.vmre.campaign.StrategyFile.SegmentEntry;
import mx.ine.vmre.campaign.StrategyPart.Change;
import mx.ine.vmre.campaign.StrategyPart.Field;
import mx.ine.vmre.campaign.StrategyPart.Kind;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.FormErrors;
import org.springframework.stereotype.Component;

/** Parts on which work and figures stand: lines, split of the media and preferred places. */
final class DesignParts {

    private DesignParts() {}

    /** The lines of action and who carries each (Estrategia 3.5): one row for each; an empty one is not part of it. */
    @Component
    static class Lines implements StrategyPart {

        private static final List<String> AREAS = Arrays.stream(Area.values()).map(Area::name).toList();

        @Override
        public EditPart part() {
            return EditPart.LINES;
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.of("areas", Kind.CHECKS), Field.maybe("numeral", Kind.SHORT), Field.of("says", Kind.LONG),
                    Field.maybe("aim", Kind.LONG), Field.maybe("items", Kind.LONG));
        }

        @Override
        public int blanks() {
            return 0;
        }

        @Override
        public StrategyUse.Piece piece() {
            return StrategyUse.Piece.LINE;
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return Arrays.stream(ActionLine.values())
                    .map(line -> whole.lines().stream()
                            .filter(l -> l.line() == line)
                            .findFirst()
                            .map(l -> Row.keyed(line.name())
                                    .withAreas(l.areas().stream().map(Area::name).toList())
                                    .withNumeral(l.numeral())
                                    .withSays(l.summary())
                                    .withAim(l.objective())
                                    .withItems(l.objectives()))
                            .orElse(Row.keyed(line.name())))
                    .toList();
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            List<LineEntry> lines = new ArrayList<>();
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                Optional<ActionLine> line =
                        Arrays.stream(ActionLine.values()).filter(l -> l.name().equals(row.key())).findFirst();
                if (row.blank() || line.isEmpty()) {
                    continue;
                }
                lines.add(new LineEntry(
                        line.get(), errors.optional(StrategyPart.path(i, "numeral"), row.numeral(), 40),
                        errors.someOf(StrategyPart.path(i, "areas"), row.areas(), AREAS, 1).stream()
                                .map(Area::valueOf)
                                .toList(),
                        errors.required(StrategyPart.path(i, "says"), row.says(), 2000),
                        errors.optional(StrategyPart.path(i, "aim"), row.aim(), 2000), row.lines()));
                errors.optional(StrategyPart.path(i, "items"), row.items(), 8000);
            }
            return (parts, id) -> parts.lines(id, lines);
        }
    }

    /** The planned split of paid media (Estrategia 7.5): its shares add up to 100. */
    @Component
    static class Split implements StrategyPart {

        private static final BigDecimal WHOLE = new BigDecimal(100);

        private final Places places;

        Split(Places places) {
            this.places = places;
        }

        @Override
        public EditPart part() {
            return EditPart.SEGMENTS;
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.of("name", Kind.TEXT), Field.of("share", Kind.SHORT), Field.of("items", Kind.LONG),
                    Field.maybe("says", Kind.LONG));
        }

        @Override
        public StrategyUse.Piece piece() {
            return StrategyUse.Piece.SEGMENT;
        }

        @Override
        public boolean measured() {
            return true;
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return whole.segments().stream()
                    .map(s -> Row.keyed(s.key())
                            .withName(s.name())
                            .withShare(EsMx.number(s.share().stripTrailingZeros()))
                            .withItems(s.countries().stream()
                                    .map(iso2 -> places.countryByIso(iso2).map(Places.Country::name).orElse(iso2))
                                    .toList())
                            .withSays(s.note()))
                    .toList();
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            List<SegmentEntry> segments = new ArrayList<>();
            Map<String, String> owners = new LinkedHashMap<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                if (row.blank()) {
                    continue;
                }
                String name = errors.required(StrategyPart.path(i, "name"), row.name(), 120);
                String share = errors.required(StrategyPart.path(i, "share"), row.share(), 10);
                BigDecimal part = errors.number(StrategyPart.path(i, "share"), share, BigDecimal.ZERO, WHOLE, 2)
                        .orElse(BigDecimal.ZERO);
                sum = sum.add(part);
                String key = row.key() == null || row.key().isBlank() ? freeKey(segments, name) : row.key();
                segments.add(new SegmentEntry(
                        key, name, part, countries(i, row, name, owners, errors),
                        errors.optional(StrategyPart.path(i, "says"), row.says(), 1000)));
            }
            if (errors.none() && !segments.isEmpty() && sum.compareTo(WHOLE) != 0) {
                errors.reject(null, "campaign.edit.split.sum", EsMx.number(sum));
            }
            if (errors.none()) {
                errors.guard(() -> StrategyFileRules.checkSegments(segments));
            }
            return (parts, id) -> parts.segments(id, segments);
        }

        private List<String> countries(
                int i, Row row, String segment, Map<String, String> owners, FormErrors errors) {
            List<String> found = new ArrayList<>();
            if (row.lines().isEmpty()) {
                errors.reject(StrategyPart.path(i, "items"), "campaign.edit.split.countries");
            }
            for (String line : row.lines()) {
                Optional<Places.Country> country = places.country(line);
                if (country.isEmpty()) {
                    errors.reject(StrategyPart.path(i, "items"), "campaign.edit.country", line);
                    continue;
                }
                String owner = owners.putIfAbsent(country.get().iso2(), segment);
                if (owner != null) {
                    errors.reject(
                            StrategyPart.path(i, "items"), "campaign.edit.split.taken", country.get().name(), owner);
                }
                found.add(country.get().iso2());
            }
            return found;
        }

        private static String freeKey(List<SegmentEntry> taken, String name) {
            String slug = Folding.slug(name);
            String key = slug.isEmpty() ? "s" : slug.substring(0, Math.min(36, slug.length()));
            for (int i = 2; isTaken(taken, key); i++) {
                key = key.replaceFirst("-[0-9]+$", "") + "-" + i;
            }
            return key;
        }

        private static boolean isTaken(List<SegmentEntry> taken, String key) {
            return taken.stream().anyMatch(s -> s.key().equals(key));
        }
    }

    /** Preferred places, as the numerals name them (Estrategia 3.3.3, 4.8). */
    @Component
    static class Focus implements StrategyPart {

        private final Places places;

        Focus(Places places) {
            this.places = places;
        }

        @Override
        public EditPart part() {
            return EditPart.FOCUS;
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.of("numeral", Kind.SHORT), Field.of("place", Kind.TEXT), Field.of("items", Kind.LONG));
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return whole.focusPlaces().stream()
                    .map(f -> Row.EMPTY
                            .withNumeral(f.numeral())
                            .withPlace(places.countryByIso(f.country()).map(Places.Country::name).orElse(f.country()))
                            .withItems(f.names()))
                    .toList();
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            List<FocusEntry> focus = new ArrayList<>();
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                if (row.blank()) {
                    continue;
                }
                String numeral = errors.required(StrategyPart.path(i, "numeral"), row.numeral(), 40);
                String typedCountry = errors.required(StrategyPart.path(i, "place"), row.place(), 80);
                Optional<Places.Country> country = places.country(typedCountry);
                if (country.isEmpty() && !typedCountry.isEmpty()) {
                    errors.reject(StrategyPart.path(i, "place"), "campaign.edit.country", typedCountry);
                }
                errors.required(StrategyPart.path(i, "items"), row.items(), 3000);
                focus.add(new FocusEntry(numeral, country.map(Places.Country::iso2).orElse(""), row.lines()));
            }
            List<FocusEntry> inOrder =
                    focus.stream().sorted(Comparator.comparing(FocusEntry::numeral)).toList();
            return (parts, id) -> parts.focusPlaces(id, inOrder);
        }
    }
}
