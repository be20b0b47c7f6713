package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Contacts with INETEL by month, channel and topic (Estrategia 5.3.1): one row per channel, or one column. Its three
 * numbers tell where people call from.
 */
@Component
@Order(10)
class InetelSource implements ExportSource {

    private final SourceWords words = SourceWords.of("inetel");

    @Override
    public String code() {
        return "inetel";
    }

    @Override
    public FactKind kind() {
        return FactKind.CONTACT;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    @Override
    public Set<Meaning> required() {
        return EnumSet.of(Meaning.CONTACTS);
    }

    @Override
    public boolean recognises(Header header) {
        return ExportSource.super.recognises(header) && (header.has(Meaning.CHANNEL) || header.has(Meaning.TOPIC))
                && !header.has(Meaning.CAMPAIGN);
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.CONTACTS);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    @Override
    public Set<Meaning> fillsDown() {
        return EnumSet.of(Meaning.MONTH, Meaning.CHANNEL);
    }

    @Override
    public Set<Meaning> labels() {
        return EnumSet.of(Meaning.CHANNEL, Meaning.TOPIC);
    }

    /** A table with the channels side by side is read as if they stood under each other. */
    @Override
    public LineSource laidOut(LineSource table, Line header) {
        List<Integer> channels = new ArrayList<>();
        int total = -1;
        for (int i = 0; i < header.cells().size(); i++) {
            if (words.value("channel", header.cell(i)).isPresent()) {
                channels.add(i);
            } else if (words.listed("totals", header.cell(i))) {
                total = i;
            }
        }
        boolean wide = channels.size() > 1 && words.header(header).has(Meaning.TOPIC);
        return wide ? new Unpivoted(table, header, channels, total, words.list("pivot")) : table;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod period = row.period();
        String written = row.name(Meaning.CHANNEL);
        String channel = words.value("channel", written).orElse(written);
        String country = row.country(words);
        Long contacts = row.whole(Meaning.CONTACTS);
        row.requireOneOf(contacts);
        return new ContactFact(
                row.line(), code(), period, channel, row.name(Meaning.TOPIC),
                country == null ? words.value("calls-from", channel).map(iso -> iso.toUpperCase(Locale.ROOT)).orElse(null) : country,
                contacts);
    }
}
