package mx.ine.vmre.metrics;

import java.util.List;
import java.util.function.Predicate;

/** Lines of a table, whatever it is stored in. Each call reads from the beginning. */
interface LineSource {

    /** Hands over line after line until the reader answers false or there are no more. */
    void forEach(Predicate<Line> reader);

    /** What its bytes are, as people know it: {@code UTF-8}, {@code Excel}. */
    String form();

    /** What separates its cells, or the empty text. */
    String separator();

    /** The line of the names of the columns as this table has them. */
    default Line header(Line line) {
        return line;
    }

    /** Lines at the head of the file that hold for each of its tables. */
    default List<String> head() {
        return List.of();
    }

    /** Line on which its own part of the file begins. */
    default long first() {
        return 1;
    }
}
