package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a file is: its encoding, its delimiter, its kind and where its header stands. Decided from the
 * content, never from the name.
 */
final class Recognition {

    private static final int FIRST_LINES = 40;

    private final List<ExportSource> sources;

    Recognition(List<ExportSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * @param source a found kind of file
     * @param table its lines
     * @param file what the lines before its rows say
     */
    record Found(ExportSource source, TextTable table, FileFacts file) {}

    /** @throws Unreadable if it is no text, or no header of a known kind stands within its first lines */
    Found find(byte[] bytes) {
        FileEncoding encoding = FileEncoding.of(bytes);
        Candidate best = null;
        for (char delimiter : TextTable.DELIMITERS) {
            TextTable table = new TextTable(bytes, encoding, delimiter);
            Candidate candidate = candidate(table).orElse(null);
            if (candidate != null && (best == null || candidate.score() > best.score())) {
                best = candidate;
            }
        }
        if (best == null) {
            throw new Unreadable("metrics.refused.unknown");
        }
        return new Found(best.source, best.table, best.file);
    }

    private Optional<Candidate> candidate(TextTable table) {
        Search search = new Search(table);
        table.forEach(search::see);
        return Optional.ofNullable(search.best);
    }

    private record Candidate(ExportSource source, TextTable table, FileFacts file) {

        int score() {
            return file.header().columns().size();
        }
    }

    private final class Search {

        private final TextTable table;
        private final List<String> preamble = new ArrayList<>();
        private Candidate best;
        private int seen;

        private Search(TextTable table) {
            this.table = table;
        }

        private boolean see(Line line) {
            for (ExportSource source : sources) {
                Header header = source.words().header(line);
                if (source.recognises(header)
                        && (best == null || header.columns().size() > best.file.header().columns().size())) {
                    best = new Candidate(source, table, facts(header));
                }
            }
            preamble.add(String.join(",", line.cells().stream().filter(c -> !c.isBlank()).toList()));
            seen++;
            return best == null && seen < FIRST_LINES;
        }

        private FileFacts facts(Header header) {
            return new FileFacts(
                    header,
                    List.copyOf(preamble),
                    preamble.stream().flatMap(l -> DateText.period(l).stream()).findFirst().orElse(null));
        }
    }

    /** The measures of the header, for people to see what was understood. */
    static EnumSet<Measure> present(Found found) {
        EnumSet<Measure> present = EnumSet.noneOf(Measure.class);
        for (Measure measure : found.source().measures()) {
            if (found.file().header().has(measure.meaning())) {
                present.add(measure);
            }
        }
        return present;
    }
}
