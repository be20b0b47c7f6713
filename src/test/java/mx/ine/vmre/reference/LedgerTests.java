package mx.ine.vmre.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The traps of recomputing what was printed, one by one, on invented figures. */
class LedgerTests {

    private final Map<String, ReferenceTable> tables = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();

    @Test
    void figuresAreReadAsTheyArePrintedAndADashIsNoFigure() {
        assertThat(Printed.figure("11’848,537").orElseThrow().value()).isEqualByComparingTo("11848537");
        assertThat(Printed.figure("+24.83").orElseThrow()).matches(p -> p.decimals() == 2 && !p.percent());
        assertThat(Printed.figure("0.60%").orElseThrow()).matches(p -> p.decimals() == 2 && p.percent());
        assertThat(Printed.figure("100%").orElseThrow().decimals()).isZero();
        assertThat(Printed.figure("—").orElseThrow().isFigure()).isFalse();
        assertThat(Printed.figure("0").orElseThrow().isFigure()).isTrue();
        assertThat(Printed.figure("mucho")).isEmpty();
        assertThat(Printed.figure("1,2,3")).isEmpty();
        assertThat(Printed.figure("-4%").orElseThrow().alike(new BigDecimal("-5"))).isEqualTo("−5%");
    }

    @Test
    void halvesRoundUpAtThePrintedDecimals() {
        table("t", "a,1,0.5%", "b,2,1.0%", "c,3,1.6%", "TOTAL,200,100%");
        check("s", CheckKind.SHARE, "t/*/p", "t/*/n", "t/TOTAL/n", "");
        assertThat(flags()).containsExactly("s.c 1.6% 1.5% DIFFERS");
        tables.clear();
        table("t", "a,1,1%", "b,199,100%", "TOTAL,200,100%");
        assertThat(flags()).isEmpty();
    }

    @Test
    void aMissingPartIsLeftOutOfASumAndMissingOperandsAreSaid() {
        table("t", "a,5,—", "b,—,", "TOTAL,5,");
        check("sum", CheckKind.TOTAL, "t/TOTAL/n", "t/+/n", "", "");
        check("q", CheckKind.QUOTIENT, "", "t/b/n", "t/a/n", "");
        assertThat(flags()).isEmpty();
        assertThat(entries()).extracting(LedgerEntry::key).containsExactly("sum");
        tables.clear();
        table("t", "a,5,10%", "b,—,7%", "TOTAL,5,");
        checks.clear();
        check("s", CheckKind.SHARE, "t/*/p", "t/*/n", "t/TOTAL/n", "");
        assertThat(entries()).extracting(e -> e.key() + " " + e.verdict()).containsExactly("s.a FLAGGED", "s.b NOT_CHECKED");
    }

    @Test
    void aVariationWithoutABaseIsUndefinedUnlessNoneWasPrinted() {
        table("t", "a,—,340%", "b,0,5%", "c,—,—", "d,4,+100%", "TOTAL,1,");
        table("u", "a,340,", "b,9,", "c,7,", "d,8,");
        check("v", CheckKind.VARIATION, "t/*/p", "u/*/n", "t/*/n", "");
        assertThat(entries()).extracting(e -> e.key() + " " + e.verdict() + " " + e.evidence()).containsExactly(
                "v.a FLAGGED [count, 340%]", "v.b FLAGGED [none, 5%]", "v.c NOT_DEFINED []", "v.d MATCHES []");
    }

    @Test
    void whyAFigureDiffersIsToldByTheFigures() {
        table("t", "a,3608,36%", "b,205,2.5%", "c,1999,19.9%", "TOTAL,10000,");
        check("s", CheckKind.SHARE, "t/*/p", "t/*/n", "t/TOTAL/n", "");
        assertThat(flags()).containsExactly("s.b 2.5% 2.1% DROPPED_ZERO", "s.c 19.9% 20.0% TRUNCATED");
        tables.clear();
        table("t", "a,205,2.5%", "TOTAL,10000,");
        table("o", "x,8200,");
        checks.clear();
        check("s", CheckKind.SHARE, "t/a/p", "t/a/n", "t/TOTAL/n", "o/x/n");
        assertThat(flags()).containsExactly("s 2.5% 2.1% OTHER_BASE");
        tables.clear();
        table("t", "a,201,2.1%", "b,201,2.0%", "TOTAL,10000,");
        table("o", "x,10050,");
        checks.clear();
        check("s", CheckKind.SHARE, "t/a/p", "t/a/n", "t/TOTAL/n", "");
        assertThat(flags()).containsExactly("s 2.1% 2.0% DROPPED_ZERO");
        tables.clear();
        table("t", "a,209,2.9%", "TOTAL,10000,");
        assertThat(flags()).containsExactly("s 2.9% 2.1% DROPPED_ZERO");
    }

    @Test
    void printsAreComparedWithPrintsAndTheTextWithItsTable() {
        table("t", "a,28346,13%", "b,28335,2%");
        table("x", "q,28346,2%", "r,5,13%");
        check("same", CheckKind.SAME, "t/a/n", "t/b/n", "", "");
        check("text", CheckKind.STATEMENT, "x/q/p", "t/a/p", "", "t/b/p");
        check("fine", CheckKind.STATEMENT, "x/r/p", "t/a/p", "", "t/b/p");
        check("bound", CheckKind.AT_LEAST, "t/b/p", "t/b/n", "", "");
        assertThat(flags()).containsExactly("same 28346 28,335 TWO_PRINTINGS", "text 2% 13% OTHER_TABLE");
        assertThat(entries().get(0).marked()).extracting(CellRef::row).containsExactly("a", "b");
    }

    @Test
    void aLaterEditionIsCheckedWithItselfAlone() {
        table("t", "a,1,50%", "TOTAL,2,");
        table("x", "q,9,50%");
        check("own", CheckKind.SHARE, "t/*/p", "t/*/n", "t/TOTAL/n", "");
        check("across", CheckKind.SAME, "t/a/p", "x/q/p", "", "");
        EditionSheet later = sheet("t", false, "a,1,40%", "TOTAL,2,");
        assertThat(new Ledger(tables, checks).of(later)).extracting(LedgerEntry::key).containsExactly("own.a");
        assertThat(new Ledger(tables, checks).of(later).get(0).flagged()).isTrue();
    }

    private List<LedgerEntry> entries() {
        return tables.values().stream()
                .flatMap(t -> new Ledger(tables, checks).of(t.latest().orElseThrow()).stream())
                .toList();
    }

    private List<String> flags() {
        return entries().stream()
                .filter(LedgerEntry::flagged)
                .map(e -> e.key() + " " + e.printed().text() + " " + e.computedText() + " " + e.difference())
                .toList();
    }

    private void check(String key, CheckKind kind, String printed, String of, String base, String otherwise) {
        checks.add(new Check(
                key, kind, printed.isEmpty() ? null : CellRef.read(printed), Figures.read(of), Figures.read(base),
                Figures.read(otherwise)));
    }

    /** @param rows name, count n and percentage p, either of which may be left out */
    private void table(String key, String... rows) {
        List<ReferenceTable.Column> columns = List.of(
                new ReferenceTable.Column("n", "N", ColumnKind.COUNT), new ReferenceTable.Column("p", "P", ColumnKind.PERCENT));
        tables.put(key, new ReferenceTable(
                1, key, key, "1", "R", PlaceKind.NONE, "", "", columns, List.of(sheet(key, true, rows))));
    }

    private static EditionSheet sheet(String key, boolean document, String... rows) {
        List<EditionSheet.Row> read = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(",", -1);
            Map<String, Printed> cells = new LinkedHashMap<>();
            for (int i = 1; i < 3; i++) {
                if (!parts[i].isEmpty()) {
                    cells.put(i == 1 ? "n" : "p", Printed.figure(parts[i]).orElseThrow());
                }
            }
            read.add(new EditionSheet.Row(
                    parts[0], parts[0], parts[0].equals("TOTAL") ? RowKind.TOTAL : RowKind.BODY, "", cells));
        }
        return new EditionSheet(1, key, LocalDate.EPOCH, "", "", "", document, "", Instant.EPOCH, read);
    }
}
