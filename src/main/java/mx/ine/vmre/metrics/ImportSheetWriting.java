package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an import into words and formatted figures for its page. */
@Component
class ImportSheetWriting {

    private static final int BUTTONS = 5;
    private static final int REJECTED_SHOWN = 50;

    private final Places places;
    private final MediaSplit split;
    private final Catalogues catalogues;
    private final AnswerWording wording;
    private final MessageSource messages;

    ImportSheetWriting(
            Places places,
            MediaSplit split,
            Catalogues catalogues,
            AnswerWording wording,
            MessageSource messages) {
        this.places = places;
        this.split = split;
        this.catalogues = catalogues;
        this.wording = wording;
        this.messages = messages;
    }

    ImportSheet sheet(ImportShelf.Kept kept, StrategyRef strategy) {
        Rehearsal read = kept.rehearsal();
        boolean waits = kept.state().waits();
        return new ImportSheet(
                kept.id(),
                kept.fileName(),
                kept.state().badge(),
                waits,
                kept.state() == ImportState.STORED,
                "metrics.source." + read.source(),
                ImportShelf.months(read.firstDay(), read.lastDay()),
                noteKey(read.kind()),
                EsMx.number(read.accepted()),
                text("metrics.store", read.accepted(), EsMx.number(read.accepted())),
                replaced(read),
                EsMx.number(read.waiting()),
                EsMx.number(read.rejected()),
                read.rejected() > 0,
                EsMx.number(read.skippedRows()),
                skipped(read),
                waits ? questions(read) : List.of(),
                additive(read).map(m -> "metrics.measure." + m.code()).toList(),
                tables(read, strategy),
                read.money().stream().map(this::money).toList(),
                read.rejections().stream().limit(REJECTED_SHOWN).map(this::refused).toList(),
                read.rejected() > REJECTED_SHOWN ? EsMx.number(read.rejected() - REJECTED_SHOWN) : "",
                read.warnings().stream().map(w -> text(w.key(), w.args().toArray())).toList(),
                wording.answers(kept.answers(), read.remembered()),
                EsMx.number(kept.bytes()),
                read.encoding(),
                ImportFile.grouped(kept.sha256()),
                text("metrics.sheet.brought", kept.who(), kept.area(), EsMx.dateTime(kept.broughtAt())),
                kept.closedBy() == null
                        ? "" : text("metrics.sheet.closed." + kept.state(), kept.closedBy(), EsMx.dateTime(kept.closedAt())),
                waits && read.decisions().isEmpty() && read.accepted() > 0);
    }

    /** The kinds of files, for a person to say which one it is. */
    List<Choice> kinds(List<String> codes) {
        return codes.stream().map(code -> new Choice(code, text("metrics.source." + code))).toList();
    }

    private static String noteKey(FactKind kind) {
        return switch (kind) {
            case MEDIA -> "metrics.totals.note.media";
            case VIDEO -> "metrics.totals.note.video";
            case STOCK -> "metrics.totals.note.stock";
            default -> "metrics.totals.note";
        };
    }

    /** Whether the good rows are new or replace others; nothing to say where there are none. */
    private String replaced(Rehearsal read) {
        if (read.accepted() == 0) {
            return "";
        }
        return read.replaced() == 0
                ? text("metrics.sheet.all-new")
                : text("metrics.sheet.replaced", EsMx.number(read.fresh()), EsMx.number(read.replaced()),
                        EsMx.number(read.unchanged()));
    }

    private String skipped(Rehearsal read) {
        Map<RowKind, Long> kinds = new EnumMap<>(RowKind.class);
        kinds.putAll(read.skipped());
        return kinds.entrySet().stream()
                .map(e -> text("metrics.skipped." + e.getKey(), EsMx.number(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private List<List<ImportSheet.Question>> questions(Rehearsal read) {
        List<List<ImportSheet.Question>> questions = new ArrayList<>();
        mapping(read).ifPresent(question -> questions.add(List.of(question)));
        Map<String, String> paths = AnswersForm.paths(read.decisions());
        Map<String, List<ImportSheet.Question>> groups = new LinkedHashMap<>();
        for (Decision decision : read.decisions()) {
            if (paths.containsKey(decision.key())) {
                String group = decision.typed() ? RateAnswer.currency(decision.key()) : decision.key();
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new ImportSheet.Question(
                        paths.get(decision.key()),
                        text(decision.questionKey(), decision.args().toArray()),
                        hint(decision),
                        control(decision),
                        decision.options().stream()
                                .map(o -> new Choice(o.value(), text(o.labelKey(), o.args().toArray())))
                                .toList(),
                        List.of()));
            }
        }
        questions.addAll(groups.values());
        return questions;
    }

    /** The columns of an unknown table are asked all together. */
    private Optional<ImportSheet.Question> mapping(Rehearsal read) {
        List<Decision> columns = read.decisions().stream().filter(d -> ColumnMapping.is(d.key())).toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportSheet.Question(
                ColumnMapping.FIELD,
                text("metrics.map.title"),
                text("metrics.map.hint"),
                ColumnMapping.FIELD,
                columns.get(0).options().stream().map(o -> new Choice(o.value(), text(o.labelKey()))).toList(),
                columns.stream()
                        .map(d -> new ImportSheet.Column(d.args().get(0), d.args().get(1),
                                String.join(" · ", d.args().subList(2, d.args().size()))))
                        .toList()));
    }

    private static String control(Decision decision) {
        return RateAnswer.of(decision.key())
                .map(RateAnswer::control)
                .orElse(decision.options().size() > BUTTONS ? "select" : "radios");
    }

    private String hint(Decision decision) {
        return text("metrics.hint." + AnswersForm.field(decision.key()), decision.args().toArray());
    }

    private ImportSheet.Money money(MoneySum sum) {
        return new ImportSheet.Money(
                wording.currency(sum.currency()),
                EsMx.amount(sum.amount()),
                sum.rate() == null ? "–" : text("metrics.money.rate",
                        sum.rate().toPlainString(), EsMx.date(sum.date()), sum.source(),
                        sum.currency()),
                EsMx.amount(sum.pesos()));
    }

    private ImportSheet.Refused refused(Rejection rejection) {
        String reason = text(rejection.reasonKey(), rejection.args().toArray());
        return rejection.column().isEmpty()
                ? new ImportSheet.Refused(EsMx.number(rejection.line()), text("metrics.sheet.whole-row"), reason)
                : new ImportSheet.Refused(
                        EsMx.number(rejection.line()),
                        text("metrics.sheet.cell", rejection.column(), rejection.value()),
                        reason);
    }

    private static Stream<Measure> additive(Rehearsal read) {
        return Stream.of(Measure.values())
                .filter(m -> read.measures().contains(m.code()) && m != Measure.REACH);
    }

    private List<ImportSheet.Table> tables(Rehearsal read, StrategyRef strategy) {
        if (read.totals().isEmpty()) {
            return List.of();
        }
        List<ImportSheet.Table> tables = new ArrayList<>();
        boolean stock = read.kind() == FactKind.STOCK;
        tables.add(table("country", stock ? lastMonth(read) : read, t -> t.country() == null ? "" : t.country(),
                iso -> stock && iso.isEmpty() ? text("metrics.country.rest") : country(iso)));
        if (read.totals().stream().map(TotalLine::month).distinct().count() > 1) {
            tables.add(table("month", read, TotalLine::month, m -> EsMx.month(YearMonth.parse(m))));
        }
        if (read.kind() == FactKind.MEDIA) {
            tables.add(segments(read, strategy));
            Map<String, String> names = catalogues.of(strategy.id(), CatalogueKind.PLATFORM).stream()
                    .collect(Collectors.toMap(Term::code, Term::name));
            tables.add(table("platform", read, t -> t.platform() == null ? "" : t.platform(),
                    code -> code.isEmpty() ? text("metrics.platform.none") : names.getOrDefault(code, code)));
        }
        return tables;
    }

    /** What is accumulated to a day is not added to what was accumulated to another. */
    private static Rehearsal lastMonth(Rehearsal read) {
        String last = read.totals().stream().map(TotalLine::month).max(Comparator.naturalOrder()).orElse("");
        return read.withTotals(read.totals().stream().filter(t -> t.month().equals(last)).toList());
    }

    private ImportSheet.Table segments(Rehearsal read, StrategyRef strategy) {
        Map<String, String> byCountry = new LinkedHashMap<>();
        for (Segment segment : split.of(strategy.id())) {
            segment.countries().forEach(iso -> byCountry.put(iso, segment.name()));
        }
        return table(
                "segment",
                read,
                t -> t.country() == null
                        ? text("metrics.segment.none")
                        : byCountry.getOrDefault(t.country(), text("metrics.segment.outside")),
                Function.identity());
    }

    private String country(String iso) {
        return iso.isEmpty()
                ? text("metrics.country.none")
                : places.countryByIso(iso).map(Places.Country::name).orElse(iso);
    }

    private ImportSheet.Table table(
            String key, Rehearsal read, Function<TotalLine, String> dimension, Function<String, String> name) {
        List<Measure> measures = additive(read).toList();
        Map<String, List<TotalLine>> groups =
                read.totals().stream().collect(Collectors.groupingBy(dimension, TreeMap::new, Collectors.toList()));
        List<Map.Entry<String, List<TotalLine>>> ordered = new ArrayList<>(groups.entrySet());
        if (!key.equals("month")) {
            ordered.sort(Comparator.comparing(
                            (Map.Entry<String, List<TotalLine>> e) -> sum(e.getValue(), leading(measures)))
                    .reversed());
        }
        return new ImportSheet.Table(
                key,
                ordered.stream()
                        .map(e -> new ImportSheet.Row(
                                name.apply(e.getKey()),
                                measures.stream().map(m -> cell(e.getValue(), m)).toList()))
                        .toList(),
                measures.stream()
                        .map(m -> m.additive() && !(key.equals("month") && read.kind() == FactKind.STOCK)
                                ? cell(read.totals(), m) : "")
                        .toList());
    }

    private static Measure leading(List<Measure> measures) {
        return measures.contains(Measure.SPEND) ? Measure.SPEND : measures.get(0);
    }

    private static BigDecimal sum(List<TotalLine> lines, Measure measure) {
        return lines.stream()
                .map(line -> line.values().getOrDefault(measure.code(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A measure that no row had is a dash, not zero. */
    private static String cell(List<TotalLine> lines, Measure measure) {
        if (lines.stream().noneMatch(line -> line.values().containsKey(measure.code()))) {
            return "–";
        }
        BigDecimal sum = sum(lines, measure);
        return measure == Measure.SPEND ? EsMx.amount(sum) : EsMx.number(sum);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
