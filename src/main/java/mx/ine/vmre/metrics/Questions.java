package mx.ine.vmre.metrics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/** Turns what a file leaves open into questions, and the person's answers into rules. Unknown answers count as none. */
final class Questions {

    /** Key of the answer to which platform an advertising tool is. */
    static final String PLATFORM = "platform";

    static final String NONE = "none";
    private static final String WITHOUT = "without";

    private final Map<String, String> answers;
    private final Reference reference;
    private final List<Decision> open = new ArrayList<>();

    Questions(Map<String, String> answers, Reference reference) {
        this.answers = answers;
        this.reference = reference;
    }

    List<Decision> open() {
        return open;
    }

    private String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    /** A table that nobody knows with its columns as a person says, or as it is while that is asked. */
    Recognition.Found mapped(Recognition.Found found) {
        if (!(found.source() instanceof MappedSource source)) {
            return found;
        }
        Optional<Header> assigned = ColumnMapping.assigned(found.file().header(), answers);
        if (assigned.isEmpty()) {
            MappingQuestions.of(found, source).stream()
                    .filter(asked -> !asked.offers(answer(asked.key())))
                    .forEach(open::add);
        }
        return assigned.map(found::with).orElse(found);
    }

    /** The header with one of two columns of the same name chosen, or as it is while nobody has said which. */
    Header column(Header header, Meaning meaning) {
        String key = "column." + meaning.name().toLowerCase(Locale.ROOT);
        List<Decision.Option> options = new ArrayList<>();
        for (int column : header.all(meaning)) {
            String place = String.valueOf(column + 1);
            if (answer(key).equals(place)) {
                return header.choose(meaning, column);
            }
            options.add(new Decision.Option(
                    place, "metrics.option.column", List.of(place, HeaderName.strip(header.names().get(column)))));
        }
        open.add(new Decision(key, "metrics.question.column", List.of(header.name(meaning)), options));
        return header;
    }

    /**
     * Whether rows must wait because the file lacks a figure that others of its kind have: rows that replace some would
     * take that figure away from them.
     */
    boolean lackIsOpen(Header header, ExportSource source) {
        boolean lacking = false;
        for (Measure measure : source.expected()) {
            String key = "absent." + measure.code();
            if (!header.has(measure.meaning()) && !answer(key).equals(WITHOUT)) {
                lacking = true;
                open.add(new Decision(key, "metrics.question." + key, List.of(),
                        List.of(new Decision.Option(WITHOUT, "metrics.option." + key, List.of()))));
            }
        }
        return lacking;
    }

    /**
     * What the source's own words for platforms mean; null while it is asked. It is asked where the strategy knows none
     * of them: then a person says which of its platforms the tool is.
     */
    Map<String, String> platforms(ExportSource source) {
        SourceWords words = source.words();
        Map<String, String> known = PlatformWords.of(words, reference);
        List<Reference.Platform> offered = reference.platforms();
        if (!known.isEmpty() || words.list("platform-words").isEmpty() || offered.isEmpty()
                || answer(PLATFORM).equals(NONE)) {
            return known;
        }
        List<Decision.Option> options = new ArrayList<>();
        for (Reference.Platform platform : offered) {
            if (answer(PLATFORM).equals(platform.code())) {
                return PlatformWords.all(words, platform.code());
            }
            options.add(new Decision.Option(platform.code(), "metrics.option.platform", List.of(platform.name())));
        }
        options.add(new Decision.Option(NONE, "metrics.option.no-platform", List.of()));
        open.add(new Decision(PLATFORM, "metrics.question.platform", List.of(), options));
        return null;
    }

    NumberStyle style(Survey survey) {
        if (survey.style().isPresent()) {
            return survey.style().get();
        }
        for (NumberStyle style : NumberStyle.values()) {
            if (answer("decimal").equalsIgnoreCase(style.name())) {
                return style;
            }
        }
        open.add(new Decision("decimal", "metrics.question.decimal", List.of(), List.of(
                new Decision.Option("point", "metrics.option.decimal-point", List.of()),
                new Decision.Option("comma", "metrics.option.decimal-comma", List.of()))));
        return null;
    }

    DateOrder order(Survey survey) {
        if (!survey.needsOrder() || survey.order().isPresent()) {
            return survey.order().orElse(DateOrder.DAY_FIRST);
        }
        if (answer("dateOrder").equals("dmy")) {
            return DateOrder.DAY_FIRST;
        }
        if (answer("dateOrder").equals("mdy")) {
            return DateOrder.MONTH_FIRST;
        }
        String sample = survey.ambiguousDate();
        open.add(new Decision("dateOrder", "metrics.question.date-order", List.of(sample), List.of(
                option("dmy", sample, DateOrder.DAY_FIRST), option("mdy", sample, DateOrder.MONTH_FIRST))));
        return null;
    }

    private static Decision.Option option(String value, String sample, DateOrder order) {
        String read = DateText.date(sample, order).map(EsMx::longDate).orElse(sample);
        return new Decision.Option(value, "metrics.option.date", List.of(read));
    }

    /** What the amounts are worth in pesos, or null while it is asked. */
    Exchange exchange(Header header, Survey survey) {
        ExchangeQuestions money = new ExchangeQuestions(answers, reference.today());
        Exchange exchange = money.exchange(header, survey);
        open.addAll(money.open());
        return exchange;
    }

    /**
     * The period of the rows without a date: the file's own if it lies within one month, else what is answered.
     *
     * @throws Unreadable if its rows are about longer periods than a month
     */
    DatePeriod month(FileFacts file, Survey survey, FactKind kind) {
        DatePeriod stated = file.stated();
        if (stated != null && YearMonth.from(stated.from()).equals(YearMonth.from(stated.to()))) {
            return stated;
        }
        if (file.header().has(Meaning.QUARTER)) {
            throw new Unreadable("metrics.refused.quarterly");
        }
        if (answer("month").equals(NONE)) {
            return null;
        }
        DatePeriod candidates = stated == null
                ? reference.bounds() : stated.intersection(reference.bounds()).orElse(reference.bounds());
        List<Decision.Option> options = new ArrayList<>();
        for (YearMonth month : ExportReading.months(candidates, reference.today())) {
            if (answer("month").equals(month.toString())) {
                return DatePeriod.of(month);
            }
            options.add(new Decision.Option(month.toString(), "metrics.option.month", List.of(EsMx.month(month))));
        }
        options.add(new Decision.Option(NONE, "metrics.option.no-month", List.of()));
        open.add(new Decision(
                "month",
                kind == FactKind.STOCK ? "metrics.question.cut" : question(survey),
                List.of(
                        EsMx.number(survey.undated().count()),
                        survey.undated().lines().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                options));
        return null;
    }

    private static String question(Survey survey) {
        if (survey.undated().count() == 1) {
            return "metrics.question.month-one";
        }
        return survey.undated().count() == survey.rows() ? "metrics.question.month-all" : "metrics.question.month-some";
    }

    boolean dropsUndated() {
        return answer("month").equals(NONE);
    }
}
