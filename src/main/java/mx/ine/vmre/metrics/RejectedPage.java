package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of the rejected rows of an import, in the order of the file. As all answers of the API it may grow, never change.
 *
 * @param rowsRejected how many there are in all
 * @param from number of the first one among all rejected rows, from 1
 * @param next from where to ask for the rows that follow, or null if there are none
 */
record RejectedPage(String id, long rowsRejected, long from, Long next, List<ImportAnswer.Rejected> rejected) {

    /** Takes some of a file's rejections, and lets reading end as soon as it has them. */
    static final class Window implements RowSink {

        private final long from;
        private final int limit;
        private final List<Rejection> rejections = new ArrayList<>();
        private long seen;

        Window(long from, int limit) {
            this.from = from;
            this.limit = limit;
        }

        @Override
        public void fact(Fact fact) {
            // Good rows are not wanted here.
        }

        @Override
        public void rejected(Rejection rejection) {
            seen++;
            if (seen >= from && rejections.size() < limit) {
                rejections.add(rejection);
            }
        }

        @Override
        public boolean enough() {
            return rejections.size() == limit;
        }

        List<Rejection> rejections() {
            return rejections;
        }
    }
}
