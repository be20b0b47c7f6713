package mx.ine.vmre.metrics;

import java.util.function.Consumer;

/** Hands on some of a file's rejections in their order, and lets reading end as soon as it has them. */
final class RejectedPage implements RowSink {

    private final long from;
    private final long until;
    private final Consumer<Rejection> out;
    private long seen;

    /** @param from number of the first one among all rejected rows, from 1 */
    RejectedPage(long from, int limit, Consumer<Rejection> out) {
        this.from = from;
        this.until = from + limit;
        this.out = out;
    }

    @Override
    public void fact(Fact fact) {
        // Good rows are not wanted here.
    }

    @Override
    public void rejected(Rejection rejection) {
        seen++;
        if (seen >= from && seen < until) {
            out.accept(rejection);
        }
    }

    @Override
    public boolean enough() {
        return seen + 1 >= until;
    }
}
