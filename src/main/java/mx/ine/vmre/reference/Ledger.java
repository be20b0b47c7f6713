package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ine.vmre.reference.EditionSheet.Row;
import mx.ine.vmre.reference.LedgerEntry.Operand;

/**
 * Recomputes published figures, exactly. A check whose cells are all of one table holds for each edition of it; one that
 * reaches into other tables is about the document, and compares what the document printed with what it printed.
 */
class Ledger {

    private final Map<String, ReferenceTable> tables;
    private final List<Check> checks;

    /** @param tables by key */
    Ledger(Map<String, ReferenceTable> tables, List<Check> checks) {
        this.tables = tables;
        this.checks = checks;
    }

    /** The entries of one edition, in the order of the checks. */
    List<LedgerEntry> of(EditionSheet edition) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Check check : checks) {
            if (check.table().equals(edition.table()) && (edition.document() || check.ofOneTable())) {
                rows(check, edition).forEach(one -> judge(one, edition).ifPresent(entries::add));
            }
        }
        return entries;
    }

    private static Stream<Check> rows(Check check, EditionSheet edition) {
        if (!check.each()) {
            return Stream.of(check);
        }
        return edition.rows().stream()
                .filter(row -> check.eachWithTotal() || !row.total())
                .map(row -> check.at(row.key()));
    }

    private Optional<LedgerEntry> judge(Check check, EditionSheet edition) {
        Printed printed = check.printed() == null ? null : cell(check.printed(), edition).orElse(null);
        Computed computed = compute(check, edition).orElse(null);
        boolean published = printed != null && printed.isFigure();
        if (printed == null && computed == null) {
            return Optional.empty();
        }
        Recomputed verdict = verdict(check, published ? printed : null, computed);
        Finding finding = verdict == Recomputed.FLAGGED ? find(check, printed, computed, edition) : Finding.NONE;
        List<Operand> operands = new ArrayList<>(operands("of", check.of(), edition));
        operands.addAll(operands("base", check.base(), edition));
        CellRef cell = check.printed() == null ? check.of().terms().get(0).cell() : check.printed();
        return Optional.of(new LedgerEntry(
                check.key(), edition, check.kind(), cell, printed, computed, verdict, finding.difference(),
                finding.evidence(), operands, verdict == Recomputed.FLAGGED ? marked(check) : List.of()));
    }

    private static Recomputed verdict(Check check, Printed published, Computed computed) {
        if (published == null) {
            return computed == null ? Recomputed.NOT_DEFINED : Recomputed.NOT_PUBLISHED;
        }
        if (computed == null) {
            return check.kind() == CheckKind.VARIATION ? Recomputed.FLAGGED : Recomputed.NOT_CHECKED;
        }
        boolean holds = check.kind() == CheckKind.AT_LEAST
                ? computed.rounded(published.decimals()).compareTo(published.value()) >= 0
                : computed.is(published.value());
        return holds ? Recomputed.MATCHES : Recomputed.FLAGGED;
    }

    private Optional<Computed> compute(Check check, EditionSheet edition) {
        return value(check.of(), edition).flatMap(of -> over(check, of, check.base(), edition));
    }

    /** The figure with a base of one's choice. */
    private Optional<Computed> over(Check check, BigDecimal of, Figures base, EditionSheet edition) {
        if (base.isEmpty()) {
            return Optional.of(Computed.of(of));
        }
        return value(base, edition)
                .filter(b -> b.signum() != 0)
                .map(b -> Computed.percent(check.kind() == CheckKind.VARIATION ? of.subtract(b) : of, b));
    }

    private record Finding(Difference difference, List<String> evidence) {

        static final Finding NONE = new Finding(null, List.of());

        static Finding of(Difference difference, String... evidence) {
            return new Finding(difference, List.of(evidence));
        }
    }

    private Finding find(Check check, Printed printed, Computed computed, EditionSheet edition) {
        if (computed == null) {
            boolean count = value(check.of(), edition).filter(v -> v.compareTo(printed.value()) == 0).isPresent();
            return Finding.of(Difference.UNDEFINED, count ? "count" : "none", printed.text());
        }
        return switch (check.kind()) {
            case SAME, STATEMENT -> ofPrints(check, printed, computed, edition);
            case TOTAL, SHARE_SUM -> {
                BigDecimal rest = printed.value().subtract(computed.numerator()).stripTrailingZeros();
                yield Finding.of(
                        rest.signum() > 0 ? Difference.INCOMPLETE : Difference.DIFFERS,
                        Printed.grouped(rest.abs().setScale(Math.max(0, rest.scale()))));
            }
            default -> ofRatio(check, printed, computed, edition);
        };
    }

    private Finding ofPrints(Check check, Printed printed, Computed computed, EditionSheet edition) {
        Optional<BigDecimal> other = value(check.otherwise(), edition);
        if (other.isPresent() && Computed.of(other.get()).is(printed.value())) {
            CellRef cell = check.otherwise().terms().get(0).cell();
            ReferenceTable table = tables.get(cell.table());
            return Finding.of(
                    Difference.OTHER_TABLE, table.name(),
                    table.column(cell.column()).map(ReferenceTable.Column::name).orElse(""));
        }
        BigDecimal apart = printed.value().subtract(computed.rounded(printed.decimals())).abs();
        return Finding.of(Difference.TWO_PRINTINGS, Printed.grouped(apart));
    }

    private Finding ofRatio(Check check, Printed printed, Computed computed, EditionSheet edition) {
        BigDecimal base = check.otherwise().isEmpty() ? null : value(check.otherwise(), edition).orElse(null);
        Computed fitted = base == null
                ? null
                : value(check.of(), edition).flatMap(of -> over(check, of, check.otherwise(), edition)).orElse(null);
        if (fitted != null && fitted.is(printed.value())) {
            return Finding.of(Difference.OTHER_BASE, Printed.grouped(base));
        }
        BigDecimal zero = withZero(printed.value());
        if (zero != null && (computed.is(zero) || fitted != null && fitted.is(zero))) {
            BigDecimal of = computed.is(zero) ? computed.denominator() : base;
            return Finding.of(Difference.DROPPED_ZERO, printed.alike(zero), Printed.grouped(of));
        }
        if (computed.truncated(printed.decimals()).compareTo(printed.value()) == 0) {
            return Finding.of(Difference.TRUNCATED, Printed.grouped(computed.rounded(printed.decimals() + 2)));
        }
        BigDecimal apart = printed.value().subtract(computed.rounded(printed.decimals())).abs();
        return Finding.of(Difference.DIFFERS, Printed.grouped(apart));
    }

    /** {@code 2.8} with a zero after the point: {@code 2.08}; null for a whole number. */
    private static BigDecimal withZero(BigDecimal value) {
        if (value.scale() <= 0) {
            return null;
        }
        String[] parts = value.toPlainString().split("\\.");
        return new BigDecimal(parts[0] + ".0" + parts[1]);
    }

    /** The published cell, and the other print where it is one cell. */
    private static List<CellRef> marked(Check check) {
        List<CellRef> cells = new ArrayList<>();
        cells.add(check.printed());
        boolean twoPrints = check.kind() == CheckKind.SAME && check.of().terms().size() == 1;
        if (twoPrints) {
            cells.add(check.of().terms().get(0).cell());
        }
        return cells;
    }

    private List<Operand> operands(String role, Figures figures, EditionSheet edition) {
        List<Operand> operands = new ArrayList<>();
        for (Figures.Term term : figures.terms()) {
            CellRef cell = term.cell();
            Stream<String> keys = cell.together() ? parts(cell, edition).map(Row::key) : Stream.of(cell.row());
            keys.map(key -> new CellRef(cell.table(), key, cell.column())).forEach(
                    one -> operands.add(new Operand(role, term.minus(), one, cell(one, edition).orElse(null))));
        }
        return operands;
    }

    /** Empty if a cell has no figure; rows without one are left out where all rows are meant together. */
    private Optional<BigDecimal> value(Figures figures, EditionSheet edition) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figures.Term term : figures.terms()) {
            Optional<BigDecimal> value =
                    term.cell().together() ? together(term.cell(), edition) : single(term.cell(), edition);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = term.minus() ? sum.subtract(value.get()) : sum.add(value.get());
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private Optional<BigDecimal> single(CellRef cell, EditionSheet edition) {
        return cell(cell, edition).filter(Printed::isFigure).map(Printed::value);
    }

    private Optional<BigDecimal> together(CellRef cell, EditionSheet edition) {
        return parts(cell, edition)
                .flatMap(row -> row.cell(cell.column()).filter(Printed::isFigure).stream())
                .map(Printed::value)
                .reduce(BigDecimal::add);
    }

    private Stream<Row> parts(CellRef cell, EditionSheet edition) {
        return source(cell, edition).stream().flatMap(e -> e.rows().stream()).filter(row -> !row.total());
    }

    private Optional<Printed> cell(CellRef cell, EditionSheet edition) {
        return source(cell, edition).flatMap(e -> e.row(cell.row())).flatMap(row -> row.cell(cell.column()));
    }

    private Optional<EditionSheet> source(CellRef cell, EditionSheet edition) {
        if (cell.table().equals(edition.table())) {
            return Optional.of(edition);
        }
        return edition.document()
                ? Optional.ofNullable(tables.get(cell.table())).flatMap(ReferenceTable::ofDocument)
                : Optional.empty();
    }
}
