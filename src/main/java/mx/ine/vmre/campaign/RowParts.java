package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.PartForm.Row;
import mx.ine.vmre.campaign.StrategyFile.Basis;
import mx.ine.vmre.campaign.StrategyFile.FunctionEntry;
import mx.ine.vmre.campaign.StrategyFile.RuleEntry;
import mx.ine.vmre.campaign.StrategyPart.Change;
import mx.ine.vmre.campaign.StrategyPart.Field;
import mx.ine.vmre.campaign.StrategyPart.Kind;
import mx.ine.vmre.kernel.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Parts that are mere texts in rows: legal basis, functions of the areas, numerals and rules. */
final class RowParts {

    private RowParts() {}

    /** The register of instruments (Estrategia 1, 2). */
    @Component
    static class LegalBasis implements StrategyPart {

        @Override
        public EditPart part() {
            return EditPart.LEGAL_BASIS;
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.of("name", Kind.TEXT), Field.of("says", Kind.LONG));
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return whole.legalBasis().stream()
                    .map(b -> Row.EMPTY.withName(b.instrument()).withSays(b.says()))
                    .toList();
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            List<Basis> basis = new ArrayList<>();
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                if (!row.blank()) {
                    basis.add(new Basis(
                            errors.required(StrategyPart.path(i, "name"), row.name(), 300),
                            errors.required(StrategyPart.path(i, "says"), row.says(), 3000)));
                }
            }
            return (parts, id) -> parts.legalBasis(id, basis);
        }
    }

    /** What each area does (Estrategia 7.2): one row for each, and one for the working group. */
    @Component
    static class Functions implements StrategyPart {

        private static final List<String> WHO = List.of("GROUP", "DERFE", "DECEYEC", "CNCS");

        @Override
        public EditPart part() {
            return EditPart.FUNCTIONS;
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.maybe("items", Kind.LONG));
        }

        @Override
        public int blanks() {
            return 0;
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return WHO.stream()
                    .map(who -> Row.keyed(who).withItems(whole.functions().stream()
                            .filter(f -> f.area().equals(who))
                            .map(FunctionEntry::says)
                            .toList()))
                    .toList();
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            List<FunctionEntry> functions = new ArrayList<>();
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                errors.optional(StrategyPart.path(i, "items"), row.items(), 6000);
                errors.oneOf(StrategyPart.path(i, "key"), row.key(), WHO);
                row.lines().forEach(line -> functions.add(new FunctionEntry(row.key(), line)));
            }
            return (parts, id) -> parts.functions(id, functions);
        }
    }

    /** Where the document fixes each part. */
    @Component
    static class Numerals implements StrategyPart {

        static final List<String> SUBJECTS = List.of(
                "period", "objective", "message", "slogan", "positioning", "perspective", "stages", "lines", "segments",
                "entities", "legalBasis", "functions", "timeline", "reportDueDay", "splitTolerance", "planTolerance",
                "splitBase", "contentPeriodDays", "anchorSite");

        @Override
        public EditPart part() {
            return EditPart.NUMERALS;
        }

        @Override
        public List<Field> fields() {
            return List.of(Field.maybe("numeral", Kind.SHORT));
        }

        @Override
        public int blanks() {
            return 0;
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return Stream.concat(SUBJECTS.stream(), whole.numerals().keySet().stream().filter(s -> !SUBJECTS.contains(s)))
                    .map(subject -> Row.keyed(subject).withNumeral(whole.numerals().getOrDefault(subject, "")))
                    .toList();
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            Map<String, String> numerals = new TreeMap<>();
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                String numeral = errors.optional(StrategyPart.path(i, "numeral"), row.numeral(), 40);
                if (!numeral.isEmpty()) {
                    numerals.put(errors.required(StrategyPart.path(i, "key"), row.key(), 60), numeral);
                }
            }
            return (parts, id) -> parts.numerals(id, numerals);
        }
    }

    /** What can be checked, with its figures. */
    @Component
    static class Rules implements StrategyPart {

        private static final List<String> WHO = List.of("GROUP", "DERFE", "DECEYEC", "CNCS");

        private final ObjectProvider<KnownChecks> checks;

        Rules(ObjectProvider<KnownChecks> checks) {
            this.checks = checks;
        }

        @Override
        public EditPart part() {
            return EditPart.RULES;
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.of("key", Kind.SHORT), Field.of("name", Kind.TEXT), Field.of("numeral", Kind.SHORT),
                    Field.of("area", Kind.CHOICE), Field.of("says", Kind.LONG), Field.maybe("items", Kind.LONG));
        }

        @Override
        public List<Row> rows(StrategyFile whole) {
            return whole.rules().stream()
                    .map(r -> Row.keyed(r.key())
                            .withName(r.name())
                            .withNumeral(r.numeral())
                            .withArea(r.area())
                            .withSays(r.says())
                            .withItems(r.set().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList()))
                    .toList();
        }

        @Override
        public PartChanges changes(long strategyId, PartForm stored, PartForm typed) {
            return RulePieces.between(strategyId, stored.rows(), typed.rows());
        }

        @Override
        public Change read(PartForm typed, FormErrors errors) {
            Map<String, RuleEntry> rules = new LinkedHashMap<>();
            for (int i = 0; i < typed.rows().size(); i++) {
                Row row = typed.rows().get(i);
                if (row.blank() && (row.key() == null || row.key().isBlank())) {
                    continue;
                }
                String key = errors.required(StrategyPart.path(i, "key"), row.key(), 60);
                if (!key.isEmpty() && !key.matches("[a-z0-9][a-z0-9-]*")) {
                    errors.reject(StrategyPart.path(i, "key"), "campaign.edit.rules.key");
                }
                RuleEntry rule = new RuleEntry(
                        key, errors.required(StrategyPart.path(i, "numeral"), row.numeral(), 40),
                        errors.oneOf(StrategyPart.path(i, "area"), row.area(), WHO),
                        errors.required(StrategyPart.path(i, "name"), row.name(), 200),
                        errors.required(StrategyPart.path(i, "says"), row.says(), 2000), settings(i, key, row, errors));
                Set<String> pieces = new HashSet<>();
                for (RuleText.Piece piece : RulePieces.of(row)) {
                    if (!pieces.add(piece.code())) {
                        errors.reject(StrategyPart.path(i, "items"), "campaign.edit.rules.piece", piece.name());
                    }
                }
                for (String piece : RulePieces.kindsOfNone(row)) {
                    errors.reject(StrategyPart.path(i, "items"), "campaign.edit.rules.kinds", piece);
                }
                if (rules.put(key, rule) != null) {
                    errors.reject(StrategyPart.path(i, "key"), "campaign.edit.twice", key);
                }
            }
            return (parts, id) -> parts.rules(id, List.copyOf(rules.values()));
        }

        private Map<String, String> settings(int i, String key, Row row, FormErrors errors) {
            Map<String, String> set = new TreeMap<>();
            for (String line : row.lines()) {
                String[] sides = line.split("=", 2);
                if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
                    errors.reject(StrategyPart.path(i, "items"), "campaign.edit.rules.setting", line);
                } else {
                    String name = sides[0].strip();
                    String value = sides[1].strip();
                    if (checks.stream().anyMatch(c -> !c.takes(key, name))) {
                        errors.reject(StrategyPart.path(i, "items"), "campaign.edit.rules.unknown", name);
                    }
                    checks.stream().flatMap(c -> c.problem(name, value).stream()).findFirst()
                            .ifPresent(problem -> errors.reject(StrategyPart.path(i, "items"), problem, name, value));
                    set.put(name, value);
                }
            }
            return set;
        }
    }
}
