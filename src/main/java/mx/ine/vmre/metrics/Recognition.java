package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/**
 * Finds out what a file is: its encoding, its delimiter, its kind and where its header stands. Decided from the
 * content, never from the name.
 */
final class Recognition {

    /** How far down a header is looked for. */
    static final int FIRST_LINES = 40;

    private static final String UNKNOWN = "metrics.refused.unknown";

    private final List<ExportSource> sources;
    private final boolean said;

    Recognition(List<ExportSource> sources) {
        this(sources, false);
    }

    private Recognition(List<ExportSource> sources, boolean said) {
        this.sources = List.copyOf(sources);
        this.said = said;
    }

    /** Of the kind that a person says a file is: what tells it from others of the same columns need not be there. */
    static Recognition said(ExportSource source) {
        return new Recognition(List.of(source), true);
    }

    /**
     * @param source a found kind of file
     * @param table its lines
     * @param file what the lines before its rows say
     * @param warnings what else is in the file and is not imported
     */
    record Found(ExportSource source, LineSource table, FileFacts file, List<Warning> warnings) {

        /** The same with its columns understood. */
        Found with(Header header) {
            return new Found(source, table, new FileFacts(header, file.preamble(), file.stated()), warnings);
        }
    }

    /** @throws Unreadable if it is no table, or no header of a known kind stands within its first lines */
    Found find(FileBytes bytes) {
        OpenedFile file = OpenedFile.of(bytes);
        Candidate best = null;
        int widest = 0;
        String lacking = UNKNOWN;
        for (FilePart part : file.parts()) {
            for (LineSource table : part.readings()) {
                Search search = new Search(part, table);
                table.forEach(search::see);
                widest = Math.max(widest, search.widest);
                lacking = search.lacking().orElse(lacking);
                if (search.best != null && (best == null || search.best.beats(best))) {
                    best = search.best;
                }
            }
        }
        if (best == null) {
            ImportLimits.checkColumns(widest);
            return unknown(file, lacking);
        }
        return found(file, best);
    }

    /** A table whose columns a person has to name, if it is one at all and no known report that lacks something. */
    private Found unknown(OpenedFile file, String lacking) {
        MappedSource source = sources.stream()
                .filter(MappedSource.class::isInstance)
                .map(MappedSource.class::cast)
                .findFirst()
                .filter(s -> lacking.equals(UNKNOWN))
                .orElseThrow(() -> new Unreadable(lacking));
        UnknownTable.Found found =
                UnknownTable.in(file, source.known()).orElseThrow(() -> new Unreadable(lacking));
        PersonalData.check(found.header(), true);
        Header header = new Header(found.header().number(), List.copyOf(found.header().cells()), Map.of(), Map.of());
        FileFacts facts = new FileFacts(header, List.of(), null);
        Candidate candidate = new Candidate(found.part(), source, found.table(), facts);
        return new Found(source, found.table(), facts, others(file, candidate));
    }

    private Found found(OpenedFile opened, Candidate best) {
        FileFacts file = best.file;
        if (file.stated() == null && best.source.datedByFile()) {
            file = file.stating(OtherParts.days(opened, best.part));
        }
        return new Found(best.source, best.table, file, warnings(opened, best));
    }

    private List<Warning> warnings(OpenedFile opened, Candidate best) {
        List<Warning> warnings = others(opened, best);
        long tables = best.part.readings().stream()
                .filter(t -> t instanceof TableSection && t.separator().equals(best.table.separator()))
                .filter(t -> isSame(best, t))
                .count();
        if (tables > 1) {
            DatePeriod period = best.file.stated();
            warnings.add(new Warning("metrics.warning.tables", List.of(
                    EsMx.number(tables), period == null ? "" : EsMx.date(period.from()) + " – " + EsMx.date(period.to()))));
        }
        return warnings;
    }

    private static List<Warning> others(OpenedFile opened, Candidate best) {
        List<Warning> warnings = new ArrayList<>();
        String others = opened.parts().stream()
                .filter(p -> p != best.part)
                .map(FilePart::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            warnings.add(new Warning(opened.othersKey(), List.of(best.part.name(), others)));
        }
        return warnings;
    }

    private boolean isSame(Candidate best, LineSource table) {
        Search search = new Search(best.part, table);
        table.forEach(search::see);
        return search.best != null && search.best.source == best.source;
    }

    private record Candidate(FilePart part, ExportSource source, LineSource table, FileFacts file) {

        boolean beats(Candidate other) {
            return part.leads() == other.part.leads() ? score() > other.score() : part.leads();
        }

        private int score() {
            return file.header().columns().size();
        }
    }

    private final class Search {

        private final FilePart part;
        private final LineSource table;
        private final List<String> preamble = new ArrayList<>();
        private Candidate best;
        private int seen;
        private int widest;

        private Search(FilePart part, LineSource table) {
            this.part = part;
            this.table = table;
            preamble.addAll(table.head());
        }

        private boolean see(Line line) {
            widest = Math.max(widest, line.filled());
            for (ExportSource source : sources) {
                LineSource laidOut = source.laidOut(table, line);
                Header header = source.words().header(laidOut.header(line));
                if ((source.recognises(header, preamble) || said && source.recognises(header))
                        && (best == null || header.columns().size() > best.file.header().columns().size())) {
                    best = new Candidate(part, source, laidOut, facts(source, header));
                }
            }
            PersonalData.check(line, best != null);
            preamble.add(String.join(",", line.cells().stream().filter(c -> !c.isBlank()).toList()));
            seen++;
            return best == null && seen < FIRST_LINES;
        }

        private Optional<String> lacking() {
            return sources.stream().flatMap(source -> source.lacking(preamble).stream()).findFirst();
        }

        private FileFacts facts(ExportSource source, Header header) {
            return new FileFacts(header, List.copyOf(preamble), source.stated(preamble).orElse(null));
        }
    }

    /** The measures of the header, for people to see what was understood. */
    static EnumSet<Measure> present(Found found) {
        EnumSet<Measure> present = EnumSet.noneOf(Measure.class);
        for (Measure measure : found.source().measures()) {
            Header header = found.file().header();
            if (header.has(measure.meaning()) || measure == Measure.SPEND && header.has(Meaning.SPEND_MICROS)) {
                present.add(measure);
            }
        }
        return present;
    }
}
