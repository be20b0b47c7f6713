package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One of several tables that stand under each other in a file, each under its own lines of comment. It ends where its
 * source says; what stands before it is not its own.
 */
record TableSection(LineSource whole, long first) implements LineSource {

    private static final int MOST = 200;

    /** The tables with rows, or the file as it is where comments do not divide it. */
    static List<LineSource> of(LineSource whole) {
        Division division = new Division();
        try {
            whole.forEach(division::see);
        } catch (Unreadable e) {
            // With another delimiter it may well be read.
            return List.of(whole);
        }
        division.close();
        return division.starts.isEmpty() || division.blocks < 2
                ? List.of(whole)
                : division.starts.stream().<LineSource>map(at -> new TableSection(whole, at)).toList();
    }

    /** The comments of the first table name the account and the property of all. */
    @Override
    public List<String> head() {
        List<String> head = new ArrayList<>();
        whole.forEach(line -> {
            boolean above = line.number() < first && (line.blank() || isComment(line));
            if (above) {
                head.add(String.join(",", line.cells()));
            }
            return above;
        });
        return head;
    }

    @Override
    public void forEach(Predicate<Line> reader) {
        whole.forEach(line -> line.number() < first || reader.test(line));
    }

    @Override
    public String form() {
        return whole.form();
    }

    @Override
    public String separator() {
        return whole.separator();
    }

    static boolean isComment(Line line) {
        return !line.cells().isEmpty() && line.cell(0).startsWith("#");
    }

    private static final class Division {

        private final List<Long> starts = new ArrayList<>();
        private long start;
        private int blocks;
        private int rows;
        private boolean first = true;

        /** A file whose first line is no comment is not divided by comments. */
        private boolean see(Line line) {
            if (line.blank()) {
                return !first || line.number() <= Recognition.FIRST_LINES;
            }
            boolean comment = isComment(line);
            if (first && !comment) {
                return false;
            }
            first = false;
            if (comment && (rows > 0 || start == 0)) {
                close();
                blocks++;
                start = line.number();
                rows = 0;
            }
            rows += comment ? 0 : 1;
            return starts.size() < MOST;
        }

        /** A header alone is an empty table. */
        private void close() {
            if (rows > 1) {
                starts.add(start);
            }
        }
    }
}
