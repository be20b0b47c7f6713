package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.Optional;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * A file that was recognised, the questions that it leaves open, and its rows. Reading is pure: it looks at the bytes
 * and at what the {@link Reference} knows, stores nothing, and may be repeated.
 */
final class ExportReading {

    private final Recognition.Found found;
    private final FileFacts file;
    private final ReadingRules rules;
    private final List<Decision> decisions;
    private final List<Warning> warnings;
    private final long dataRows;
    private final LocalDate today;
    private final Map<String, String> answers;
    private final FileShape shape;
    private List<Remembered> remembered = List.of();

    private ExportReading(
            Recognition.Found found, FileFacts file, ReadingRules rules, List<Decision> decisions, Survey survey,
            LocalDate today, Map<String, String> answers) {
        this.found = found;
        this.file = file;
        this.rules = rules;
        this.decisions = List.copyOf(decisions);
        this.warnings = new ArrayList<>(found.warnings());
        this.warnings.addAll(survey.warnings());
        this.dataRows = survey.rows();
        this.today = today;
        this.answers = Map.copyOf(answers);
        this.shape = FileShape.of(
                found.file().header().names(), unmapped(found) ? null : survey.accounts());
    }

    /**
     * @param answers what the person has answered so far, by the key of the decision
     * @throws Unreadable if nothing of the file can be imported
     */
    static ExportReading of(FileBytes bytes, Recognition recognition, Reference reference, Map<String, String> answers) {
        Recognition.Found recognised = recognition.find(bytes);
        ImportLimits.checkColumns(recognised.file().header().names().size());
        Questions questions = new Questions(AskedAgain.without(answers), reference);
        Recognition.Found found = questions.mapped(recognised);
        Header header = found.file().header();
        for (Meaning meaning : header.columns().keySet()) {
            if (header.doubtful(meaning)) {
                header = questions.column(header, meaning);
            }
        }
        FileFacts file = new FileFacts(header, found.file().preamble(), found.file().stated());
        Survey survey = new Survey(header);
        lines(found, file, () -> false, (line, kind) -> {
            if (kind == RowKind.DATA) {
                ImportLimits.checkRows(survey.rows() + 1);
                survey.see(line);
            }
        });
        if (survey.rows() == 0) {
            throw new Unreadable("metrics.refused.header-only");
        }
        header = header.without(Meaning.IDENTIFIER, survey.lostIdentifiers());
        file = new FileFacts(header, file.preamble(), file.stated());
        boolean columnOpen = !questions.open().isEmpty() | questions.lackIsOpen(header, found.source());
        boolean money = found.source().hasMoney() && (header.has(Meaning.SPEND) || header.has(Meaning.SPEND_MICROS));
        Exchange exchange = money ? questions.exchange(header, survey) : null;
        Map<String, String> platforms = questions.platforms(found.source());
        DatePeriod undated = found.source().datedByFile() && survey.undated().count() > 0 && !unmapped(found)
                ? questions.month(file, survey, found.source().kind()) : null;
        ReadingRules rules = new ReadingRules(
                questions.style(survey),
                questions.order(survey),
                file.stated(),
                survey.undated().manyPeriods(),
                undated,
                questions.dropsUndated(),
                columnOpen || platforms == null || money && exchange == null,
                exchange,
                found.source().bounds(reference.bounds()),
                lookUp(survey.countries(), reference::country),
                lookUp(survey.entities(), key -> reference.entity(withZero(key))),
                platforms(platforms, survey, reference));
        return new ExportReading(found, file, rules, questions.open(), survey, reference.today(), answers);
    }

    /** Whether it is still to be said what its columns mean. */
    private static boolean unmapped(Recognition.Found found) {
        return found.source() instanceof MappedSource && found.file().header().columns().isEmpty();
    }

    /** Spreadsheets take the leading zero of an entity's key for nothing: 9 is 09. */
    private static String withZero(String key) {
        return key.length() == 1 && Character.isDigit(key.charAt(0)) ? "0" + key : key;
    }

    private static Map<String, String> lookUp(Set<String> texts, Function<String, Optional<String>> reference) {
        Map<String, String> known = new HashMap<>();
        for (String text : texts) {
            reference.apply(text).ifPresent(code -> known.put(text, code));
        }
        return known;
    }

    /** Words of the cells, and the words that the source itself uses for its platforms. */
    private static Map<String, String> platforms(Map<String, String> ofSource, Survey survey, Reference reference) {
        Map<String, String> known = lookUp(survey.platforms(), reference::platform);
        if (ofSource != null) {
            known.putAll(ofSource);
        }
        return known;
    }

    ExportSource source() {
        return found.source();
    }

    LineSource table() {
        return found.table();
    }

    FileFacts file() {
        return file;
    }

    EnumSet<Measure> measures() {
        return Recognition.present(found);
    }

    /** What must be answered before anything is stored; empty if the file tells everything. */
    List<Decision> decisions() {
        return decisions;
    }

    /** The answers with which it is read, by the key of the decision. */
    Map<String, String> answers() {
        return answers;
    }

    /** Those of the answers that were given for an earlier file. */
    List<Remembered> remembered() {
        return remembered;
    }

    ExportReading remembering(List<Remembered> some) {
        remembered = List.copyOf(some);
        return this;
    }

    /** By what the next file of the same report is known. */
    FileShape shape() {
        return shape;
    }

    /** What the currencies other than pesos are worth; empty while it is asked, and where all is in pesos. */
    Map<String, ExchangeRate> rates() {
        return rules.exchange() == null ? Map.of() : rules.exchange().rates();
    }

    /** The business's day on which it is read. */
    LocalDate today() {
        return today;
    }

    long dataRows() {
        return dataRows;
    }

    /** What was noticed before any row was read. */
    List<Warning> warnings() {
        return warnings;
    }

    /** Reads all rows in order. A row that repeats the key of an earlier one is rejected, never added. */
    void read(RowSink sink) {
        SourceRow row = new SourceRow(file.header(), rules);
        RowsSeen seen = new RowsSeen(dataRows);
        boolean[] declared = {false};
        String[] above = {null};
        for (long i = 1; i < file.header().line(); i++) {
            sink.skipped(i < table().first() ? RowKind.OTHER_TABLE : RowKind.PREAMBLE);
        }
        sink.skipped(RowKind.HEADER);
        lines(found, file, sink::enough, (line, kind) -> {
            if (kind == RowKind.DATA) {
                row.at(line);
                Fact fact = data(row, line, seen, sink);
                above[0] = fact == null ? above[0] : fact.country();
                return;
            }
            sink.skipped(kind);
            if (kind == RowKind.TOTAL && !declared[0] && source().isGrandTotal(line, file.header())) {
                declared[0] = true;
                row.at(line);
                total(row, sink);
            } else if (kind == RowKind.TOTAL) {
                source().subtotalOf(line, file.header()).ifPresent(country -> {
                    row.at(line);
                    String iso = country.isEmpty() ? above[0] : rules.countries().get(country);
                    subtotal(row, iso, sink);
                });
            }
        });
    }

    /** The fact that the row became, or null. */
    private Fact data(SourceRow row, Line line, RowsSeen seen, RowSink sink) {
        int width = file.header().names().size();
        if (line.cells().size() != width && line.filled() > 0 && misshapen(line, width)) {
            row.rejectWhole("metrics.reason.cells", String.valueOf(line.cells().size()), String.valueOf(width));
        }
        if (line.swallows(table().separator())) {
            row.rejectWhole("metrics.reason.quotes");
        }
        Fact fact = row.rejection().isPresent() ? null : source().fact(row, file);
        if (row.rejection().isPresent()) {
            sink.rejected(line, row.rejection().get());
            return null;
        }
        if (row.waiting() || row.held()) {
            sink.waiting(line.number());
            return null;
        }
        FactKey key = fact.key();
        long first = seen.see(key, line.number());
        if (first == 0) {
            sink.fact(fact, key);
            return fact;
        }
        sink.rejected(line, new Rejection(
                line.number(), "", "", "metrics.reason.repeated", List.of(String.valueOf(first))));
        return null;
    }

    /** Cells beyond the header that hold something, or a mapped column that the row does not reach. */
    private boolean misshapen(Line line, int width) {
        for (int i = width; i < line.cells().size(); i++) {
            if (!line.cell(i).isEmpty()) {
                return true;
            }
        }
        return file.header().columns().values().stream().anyMatch(c -> c.get(0) >= line.cells().size());
    }

    private void subtotal(SourceRow row, String country, RowSink sink) {
        Sums sums = sums(row);
        if (country != null && row.rejection().isEmpty() && !row.waiting()) {
            sink.subtotal(country, row.line(), sums);
        }
    }

    private Sums sums(SourceRow row) {
        Sums sums = new Sums();
        for (Measure measure : measures()) {
            if (measure.additive()) {
                sums.add(measure, row.decimal(measure.meaning()));
            }
        }
        return sums;
    }

    private void total(SourceRow row, RowSink sink) {
        Sums sums = sums(row);
        if (row.rejection().isEmpty() && !row.waiting()) {
            sink.declared(sums);
            Optional<Fact> fact = source().totalFact(row, file);
            if (row.rejection().isEmpty() && !row.waiting()) {
                fact.ifPresent(sink::totalFact);
            }
        }
    }

    /** Hands over the lines after the header, each with what it is. */
    private static void lines(Recognition.Found found, FileFacts file, BooleanSupplier enough, LineReader reader) {
        long headerLine = file.header().line();
        boolean returned = ReturnedRows.headedBy(file.header());
        boolean[] ended = {false};
        FilledDown filled = new FilledDown(found.source().fillsDown(), file.header(), found.source().words());
        found.table().forEach(line -> {
            if (line.number() <= headerLine) {
                return true;
            }
            RowKind kind = ended[0]
                    ? (line.blank() ? RowKind.BLANK : RowKind.OTHER_TABLE)
                    : found.source().kindOf(line, file.header());
            ended[0] = ended[0] || found.source().endsAt(kind);
            Line own = returned ? ReturnedRows.bare(line) : line;
            reader.read(filled.fill(own, kind), kind);
            return !enough.getAsBoolean();
        });
    }

    private interface LineReader {
        void read(Line line, RowKind kind);
    }

    /** Months for which a person may declare the rows of a file: the latest first. */
    static List<YearMonth> months(DatePeriod period, LocalDate today) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(period.to().isAfter(today) ? today : period.to());
        for (YearMonth m = last; !m.isBefore(YearMonth.from(period.from())); m = m.minusMonths(1)) {
            months.add(m);
        }
        return months;
    }
}
