package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.FurtherFacts.Contact;
import mx.ine.vmre.reporting.Reading.Absence;

/** Contacts of citizens with INETEL by channel and by topic (Estrategia 5.3.1). */
record Contacts(List<Contact> now, List<Contact> before, SourceStatus status, Absence absenceBefore) {

    static final List<String> COLUMNS = List.of("contacts", "share-contacts");

    /** INETEL's own channels, which have a name here; a file may have others, which keep theirs. */
    private enum Channel {
        US,
        ABROAD,
        MEXICO,
        MAIL,
        CHAT,
        SOCIAL
    }

    private static final Set<String> CHANNELS = Arrays.stream(Channel.values())
            .map(channel -> channel.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    static Block block(List<Contact> facts, YearMonth month, SourceStatus status, Absence absenceBefore) {
        if (!status.settled()) {
            return Block.missing(ReportSection.CONTACTS, "contacts", status);
        }
        Contacts contacts = new Contacts(of(facts, month), of(facts, month.minusMonths(1)), status, absenceBefore);
        return Block.of(ReportSection.CONTACTS, "contacts", status, "", List.of(),
                contacts.table("channel", Contact::channel), contacts.table("topic", Contact::topic));
    }

    private static List<Contact> of(List<Contact> facts, YearMonth month) {
        return facts.stream().filter(f -> f.month().equals(month)).toList();
    }

    private FigureTable table(String dimension, Function<Contact, String> name) {
        List<Line> lines = now.stream().map(name).distinct()
                .sorted(Comparator.comparing((String n) -> Added.sum(
                                now.stream().filter(f -> name.apply(f).equals(n)).toList(), Contact::contacts))
                        .reversed().thenComparing(Comparator.naturalOrder()))
                .map(n -> line(dimension, n, figures(
                        dimension + "." + PlaceWord.of(n), f -> name.apply(f).equals(n))))
                .toList();
        return new FigureTable("contacts-" + dimension, COLUMNS, 0, lines,
                Line.keyed("total", "reporting.total", figures(dimension + ".total", f -> true)));
    }

    private static Line line(String dimension, String name, List<Figure> figures) {
        String word = PlaceWord.of(name);
        if (name.isEmpty()) {
            return Line.keyed(word, "reporting.unnamed." + dimension, figures);
        }
        return dimension.equals("channel") && CHANNELS.contains(name)
                ? Line.keyed(word, "reporting.channel." + name, figures)
                : Line.named(word, name, figures);
    }

    private List<Figure> figures(String place, Predicate<Contact> which) {
        List<Contact> part = now.stream().filter(which).toList();
        List<Contact> was = before.stream().filter(which).toList();
        Reading count = Added.of(part, Contact::contacts, status.absence());
        Reading countBefore = Added.of(was, Contact::contacts, absenceBefore);
        List<Long> imports = Added.imports(part, Contact::imports);
        String id = "contacts." + place + ".";
        return List.of(
                new Figure(id + "contacts", "contacts", Unit.COUNT, count, countBefore, imports),
                new Figure(id + "share-contacts", "share-contacts", Unit.PERCENT,
                        Added.share(count, Added.of(now, Contact::contacts, status.absence())),
                        Added.share(countBefore, Added.of(before, Contact::contacts, absenceBefore)), imports));
    }
}
