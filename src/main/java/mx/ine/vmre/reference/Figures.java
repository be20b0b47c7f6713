package mx.ine.vmre.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cells added to and taken from each other, as a check names them. */
record Figures(List<Term> terms) {

    static final Figures NONE = new Figures(List.of());

    /** @param minus whether the cell is taken away */
    record Term(CellRef cell, boolean minus) {}

    /** @param text cells separated by {@code " + "} and {@code " - "}, or the empty text */
    static Figures read(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        List<Term> terms = new ArrayList<>();
        boolean minus = false;
        for (String word : text.strip().split("\\s+")) {
            if (word.equals("+") || word.equals("-")) {
                minus = word.equals("-");
            } else {
                terms.add(new Term(CellRef.read(word), minus));
                minus = false;
            }
        }
        return new Figures(List.copyOf(terms));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    Stream<CellRef> cells() {
        return terms.stream().map(Term::cell);
    }

    Figures at(String rowKey) {
        return new Figures(terms.stream().map(t -> new Term(t.cell().at(rowKey), t.minus())).toList());
    }
}
