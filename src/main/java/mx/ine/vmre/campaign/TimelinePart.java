package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.PartForm.Row;
import mx.ine.vmre.campaign.StrategyFile.TimelineEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineRowEntry;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The planned timeline by quarters (Estrategia 4.9): one line for each year, a cell may be unknown. */
@Component
class TimelinePart implements StrategyPart {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*[:=]?\\s*(.*)");

    private final MessageSource messages;

    TimelinePart(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public EditPart part() {
        return EditPart.TIMELINE;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.maybe("heading", Kind.TEXT), Field.of("name", Kind.TEXT), Field.maybe("items", Kind.LONG));
    }

    @Override
    public String note(StrategyFile whole) {
        return whole.timeline() == null ? "" : whole.timeline().note();
    }

    @Override
    public List<Row> rows(StrategyFile whole) {
        TimelineEntry timeline = whole.timeline();
        return timeline == null
                ? List.of()
                : IntStream.range(0, timeline.rows().size())
                        .mapToObj(i -> row(String.valueOf(i + 1), timeline.years(), timeline.rows().get(i)))
                        .toList();
    }

    /** Known by its place, so that the form says from which row each comes. */
    private Row row(String place, List<Integer> years, TimelineRowEntry entry) {
        return Row.keyed(place)
                .withHeading(entry.heading())
                .withName(entry.name())
                .withItems(lines(years, entry.cells()));
    }

    private record Words(String heading, String name) {

        static Words of(Row row) {
            return new Words(row.heading() == null ? "" : row.heading().strip(), row.name() == null ? "" : row.name().strip());
        }
    }

    @Override
    public PartChanges changes(long strategyId, PartForm stored, PartForm typed) {
        List<Row> written = typed.rows().stream().filter(r -> !r.blank()).toList();
        Succession<Words> rows = Succession.of(
                byPlace(stored.rows()), byPlace(written), written.stream().map(Words::of).toList());
        Set<String> years = years(written);
        List<PartChanges.Gone> gone = new ArrayList<>();
        rows.gone().forEach((place, row) ->
                gone.add(new PartChanges.Gone(StrategyUse.Piece.QUARTER_ROW, place, row.name())));
        years(stored.rows()).stream()
                .filter(year -> !years.contains(year))
                .forEach(year -> gone.add(new PartChanges.Gone(StrategyUse.Piece.QUARTER_YEAR, year, year)));
        return new PartChanges(gone, rows.renamed().entrySet().stream()
                .map(e -> renamed(strategyId, e.getKey(), e.getValue().was(), e.getValue().is()))
                .toList());
    }

    private static PartChanges.Renamed renamed(long strategyId, String place, Words was, Words is) {
        return new PartChanges.Renamed(
                StrategyUse.Piece.QUARTER_ROW, place, was.name(), is.name(),
                new QuarterRowRenamed(strategyId, was.heading(), was.name(), is.heading(), is.name()));
    }

    private static Map<String, Words> byPlace(List<Row> rows) {
        Map<String, Words> words = new LinkedHashMap<>();
        rows.stream()
                .filter(r -> r.key() != null && !r.key().isBlank())
                .forEach(r -> words.put(r.key(), Words.of(r)));
        return words;
    }

    private static Set<String> years(List<Row> rows) {
        return rows.stream()
                .flatMap(r -> r.lines().stream())
                .map(YEAR::matcher)
                .filter(Matcher::matches)
                .map(year -> year.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> lines(List<Integer> years, List<Boolean> cells) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int from = i * 4;
            List<Boolean> year = cells == null ? Arrays.asList(null, null, null, null) : cells.subList(from, from + 4);
            lines.add(years.get(i) + ": " + year.stream().map(this::word).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    private String word(Boolean planned) {
        return planned == null ? "?" : messages.getMessage(planned ? "shell.yes" : "shell.no", null, EsMx.LOCALE)
                .toLowerCase(EsMx.LOCALE);
    }

    @Override
    public Change read(PartForm typed, FormErrors errors) {
        List<TimelineRowEntry> rows = new ArrayList<>();
        List<Map<Integer, List<Boolean>>> cells = new ArrayList<>();
        Set<Words> words = new HashSet<>();
        String note = errors.optional("note", typed.note(), 500);
        for (int i = 0; i < typed.rows().size(); i++) {
            Row row = typed.rows().get(i);
            if (row.blank()) {
                continue;
            }
            rows.add(new TimelineRowEntry(
                    errors.optional(StrategyPart.path(i, "heading"), row.heading(), 120),
                    errors.required(StrategyPart.path(i, "name"), row.name(), 200), null, null));
            cells.add(years(i, row, errors));
            if (!words.add(Words.of(row))) {
                errors.reject(StrategyPart.path(i, "name"), "campaign.edit.timeline.twice", Words.of(row).name());
            }
        }
        List<Integer> years = new ArrayList<>(cells.stream()
                .flatMap(c -> c.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        List<TimelineRowEntry> whole = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<Integer, List<Boolean>> known = cells.get(i);
            whole.add(new TimelineRowEntry(rows.get(i).heading(), rows.get(i).name(), years.stream()
                    .flatMap(y -> known.getOrDefault(y, Arrays.asList(null, null, null, null)).stream())
                    .collect(Collectors.toCollection(ArrayList::new)), null));
        }
        return (parts, id) -> parts.timeline(id, new TimelineEntry(note, years, whole));
    }

    private Map<Integer, List<Boolean>> years(int i, Row row, FormErrors errors) {
        Map<Integer, List<Boolean>> years = new TreeMap<>();
        for (String line : row.lines()) {
            Matcher year = YEAR.matcher(line);
            String[] words = year.matches() ? year.group(2).strip().split("[\\s,]+") : new String[0];
            if (words.length != 4 || !Arrays.stream(words).allMatch(this::isCell)) {
                errors.reject(StrategyPart.path(i, "items"), "campaign.edit.timeline.line", line);
            } else {
                years.put(Integer.valueOf(year.group(1)), Arrays.stream(words)
                        .map(this::cell)
                        .collect(Collectors.toCollection(ArrayList::new)));
            }
        }
        return years;
    }

    private boolean isCell(String word) {
        return word.equals("?") || cell(word) != null;
    }

    private Boolean cell(String word) {
        String folded = Folding.fold(word).toLowerCase(Locale.ROOT);
        if (folded.equals(Folding.fold(word(true)))) {
            return Boolean.TRUE;
        }
        return folded.equals(Folding.fold(word(false))) ? Boolean.FALSE : null;
    }
}
