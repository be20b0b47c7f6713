package mx.ine.vmre.metrics;

import java.util.function.Predicate;

/** Lines of a table, whatever it is stored in. Each call reads from the beginning. */
interface LineSource {

    /** Hands over line after line until the reader answers false or there are no more. */
    void forEach(Predicate<Line> reader);
}
