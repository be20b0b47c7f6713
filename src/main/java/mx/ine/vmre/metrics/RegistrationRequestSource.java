package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The registry's weekly requests for the overseas roll by country, entity of origin and mode: totals, no persons. */
@Component
@Order(5)
class RegistrationRequestSource implements ExportSource {

    private final SourceWords words = SourceWords.of("lnere");

    @Override
    public String code() {
        return "lnere";
    }

    @Override
    public FactKind kind() {
        return FactKind.REQUEST;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    @Override
    public Set<Meaning> required() {
        return EnumSet.of(Meaning.WEEK_START, Meaning.COUNTRY, Meaning.REQUESTS);
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.REQUESTS);
    }

    @Override
    public Set<Meaning> labels() {
        return EnumSet.of(Meaning.COUNTRY, Meaning.ENTITY_KEY, Meaning.ENTITY, Meaning.MODE);
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod week = week(row);
        LocalDate cut = row.day(Meaning.CUT);
        if (cut == null && week != null) {
            cut = week.to();
        }
        if (cut != null) {
            row.within(Meaning.CUT, new DatePeriod(cut, cut));
        }
        String entity = row.entity(row.blank(Meaning.ENTITY_KEY) ? Meaning.ENTITY : Meaning.ENTITY_KEY);
        Long requests = row.whole(Meaning.REQUESTS);
        row.requireOneOf(requests);
        return new RequestFact(
                row.line(), code(), week, cut, row.country(words), entity, mode(row), requests);
    }

    private static DatePeriod week(SourceRow row) {
        row.required(Meaning.WEEK_START);
        LocalDate from = row.day(Meaning.WEEK_START);
        if (from == null) {
            return null;
        }
        LocalDate to = row.blank(Meaning.WEEK_END) ? from.plusDays(6) : row.day(Meaning.WEEK_END);
        if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(31))) {
            row.reject(Meaning.WEEK_END, "metrics.reason.week");
            return null;
        }
        return new DatePeriod(from, to);
    }

    private String mode(SourceRow row) {
        if (row.blank(Meaning.MODE)) {
            return null;
        }
        return words.value("mode", row.text(Meaning.MODE)).orElseGet(() -> {
            row.reject(Meaning.MODE, "metrics.reason.unknown-mode");
            return null;
        });
    }
}
