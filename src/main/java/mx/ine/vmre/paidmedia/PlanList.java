package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.paidmedia.MonthPlan.Line;

/**
 * The lines of a month as its address asks for them. A month has no more lines than people write by hand, and their states
 * are worked out of figures: they are filtered and ordered once they are read.
 */
final class PlanList {

    static final String PATH = "/medios";
    static final String MONTH = "mes";
    static final String THEME = "tema";
    /** Lines of which nobody said what they are about, in addresses. */
    static final String UNTHEMED = "sin-tema";
    /** Key of what is outside of the split, in addresses. */
    static final String OUTSIDE = "fuera";
    /** What a line may lack. */
    static final List<String> LACKS = List.of("nota", "aprobacion", "campanas", THEME);
    static final Map<String, Deviation> STATES = states();

    private static final List<String> FILTERS =
            List.of(MONTH, "texto", "plataforma", "segmento", "area", THEME, "estado", "falta");
    private static final String AS_PLANNED = "plataforma";
    private static final Map<String, Comparator<Line>> ORDERS = Map.of(
            "nombre", Comparator.comparing((Line l) -> Folding.plain(l.name())),
            "segmento", Comparator.comparing((Line l) -> Folding.plain(l.segmentName())),
            "plan", Comparator.comparing(Line::budget),
            "gasto", Comparator.comparing(Line::actual, Comparator.nullsFirst(Comparator.naturalOrder())),
            "diferencia", Comparator.comparing(Line::difference, Comparator.nullsFirst(Comparator.naturalOrder())),
            "estado", Comparator.comparing(Line::deviation));
    private static final Set<String> SORTABLE =
            Set.of(AS_PLANNED, "nombre", "segmento", "plan", "gasto", "diferencia", "estado");

    private final ListState list;
    private final List<Line> lines;

    private PlanList(ListState list, List<Line> lines) {
        this.list = list;
        this.lines = lines;
    }

    private static Map<String, Deviation> states() {
        Map<String, Deviation> states = new LinkedHashMap<>();
        states.put("dentro", Deviation.WITHIN);
        states.put("rebasada", Deviation.OVER);
        states.put("por-debajo", Deviation.UNDER);
        states.put("sin-gasto", Deviation.NO_SPEND);
        states.put("por-vencer", Deviation.NOT_DUE);
        states.put("sin-datos", Deviation.NO_DATA);
        return states;
    }

    static ListState state(Map<String, String[]> params) {
        return ListState.of(PATH, params, FILTERS, SORTABLE, AS_PLANNED);
    }

    /** The month that the address names, or empty where it names none or something else. */
    static Optional<YearMonth> month(String text) {
        try {
            return text == null || !text.matches("[0-9]{4}-[0-9]{2}")
                    ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static PlanList of(MonthPlan plan, ListState list) {
        Stream<Line> found = plan.lines().stream().filter(line -> matches(plan, line, list, ""));
        Comparator<Line> order = ORDERS.get(list.sort());
        List<Line> lines = (order == null
                        ? found : found.sorted(order.thenComparing(Line::id)))
                .toList();
        return new PlanList(list, list.descending() ? Stream.iterate(lines.size() - 1, i -> i - 1)
                .limit(lines.size()).map(lines::get).toList() : lines);
    }

    /** How many the list would show without one of its filters. */
    static long countWithout(MonthPlan plan, ListState list, String filter) {
        return plan.lines().stream().filter(line -> matches(plan, line, list, filter)).count();
    }

    private static boolean matches(MonthPlan plan, Line line, ListState list, String but) {
        String segment = line.segment().isEmpty() ? OUTSIDE : line.segment();
        return one(list, "plataforma", but, line.platform())
                && one(list, "segmento", but, segment)
                && one(list, "area", but, line.area().name().toLowerCase(Locale.ROOT))
                && (but.equals(THEME) || list.values(THEME).isEmpty()
                        || list.values(THEME).stream().anyMatch(t -> about(line, t)))
                && (but.equals("estado") || list.values("estado").isEmpty()
                        || list.values("estado").stream().anyMatch(s -> STATES.get(s) == line.deviation()))
                && (but.equals("falta") || list.values("falta").stream().allMatch(f -> lacks(plan, line, f)))
                && (but.equals("texto") || Folding.plain(line.name() + " " + String.join(" ", line.campaigns()))
                        .contains(Folding.plain(list.value("texto"))));
    }

    private static boolean one(ListState list, String filter, String but, String value) {
        return filter.equals(but) || list.values(filter).isEmpty() || list.has(filter, value);
    }

    private static boolean about(Line line, String theme) {
        return theme.equals(UNTHEMED)
                ? line.themes().isEmpty() : line.themes().stream().anyMatch(t -> t.code().equals(theme));
    }

    private static boolean lacks(MonthPlan plan, Line line, String what) {
        switch (what) {
            case "nota":
                return plan.unnoted().contains(line);
            case "aprobacion":
                return line.approval() != ApprovalState.APPROVED;
            case "campanas":
                return line.campaigns().isEmpty();
            case THEME:
                return line.themes().isEmpty();
            default:
                return true;
        }
    }

    List<Line> all() {
        return lines;
    }

    ListPage<Line> page() {
        return ListPage.of(
                lines.stream().skip(list.offset()).limit(list.size()).toList(), lines.size(), list);
    }

    BigDecimal plan() {
        return lines.stream().map(Line::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is known to be spent; null where nothing is. */
    BigDecimal actual() {
        return lines.stream().map(Line::actual).filter(a -> a != null).reduce(BigDecimal::add).orElse(null);
    }
}
