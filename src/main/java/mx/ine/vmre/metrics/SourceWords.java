package mx.ine.vmre.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of one kind of export in the languages in which it is downloaded, from {@code metrics/sources/<code>.properties}:
 * names of columns ({@code column.day}), labels of totals ({@code totals}), words inside cells ({@code value.type.search}).
 * Alternatives are separated by {@code |}; {@code {currency}} stands for three letters, {@code {any}} for anything.
 */
final class SourceWords {

    /** No name nor word is longer; comparing a cell of megabytes with each of them takes seconds. */
    private static final int LONGEST = 500;

    private final Map<String, Named> exact = new HashMap<>();
    private final List<Shaped> shaped = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private SourceWords() {}

    static SourceWords of(String code) {
        Properties properties = new Properties();
        String path = "/metrics/sources/" + code + ".properties";
        try (InputStream in = SourceWords.class.getResourceAsStream(path);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SourceWords words = new SourceWords();
        for (String key : properties.stringPropertyNames()) {
            words.add(key, properties.getProperty(key));
        }
        return words;
    }

    private void add(String key, String text) {
        List<String> names = Stream.of(text.split("\\|")).map(HeaderName::normal).filter(n -> !n.isEmpty()).toList();
        if (key.startsWith("column.")) {
            Meaning meaning =
                    Meaning.valueOf(key.substring("column.".length()).toUpperCase(Locale.ROOT).replace('-', '_'));
            for (int rank = 0; rank < names.size(); rank++) {
                if (names.get(rank).contains("{")) {
                    shaped.add(new Shaped(shape(names.get(rank)), new Named(meaning, rank)));
                } else {
                    exact.put(names.get(rank), new Named(meaning, rank));
                }
            }
        } else if (key.startsWith("value.")) {
            String code = key.substring(key.lastIndexOf('.') + 1);
            String kind = key.substring("value.".length(), key.lastIndexOf('.'));
            names.forEach(name -> values.put(kind + "\n" + name, code));
        } else {
            lists.put(key, names);
        }
    }

    private static Pattern shape(String name) {
        String regex = Stream.of(name.split("(?=\\{)|(?<=})"))
                .map(part -> switch (part) {
                    case "{currency}" -> "(?<currency>[a-z]{3})";
                    case "{any}" -> ".*";
                    default -> Pattern.quote(part);
                })
                .reduce("", String::concat);
        return Pattern.compile(regex);
    }

    /** The code of a word that stands in a cell: {@code value("type", "Búsqueda")} is {@code search}. */
    Optional<String> value(String kind, String cell) {
        return Optional.ofNullable(values.get(kind + "\n" + HeaderName.normal(cell)));
    }

    /** A list of words, normalised; empty if the file has none of that name. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    boolean listed(String name, String cell) {
        return cell.length() <= LONGEST && list(name).contains(HeaderName.normal(cell));
    }

    /** Whether the text contains one of the words of a list. */
    boolean mentions(String name, String text) {
        String normal = HeaderName.normal(text);
        return list(name).stream().anyMatch(normal::contains);
    }

    /**
     * Understands a line as a header. Of several names for one meaning the one that stands first in the list counts;
     * names are compared whole, never by their beginning ({@code Cost} is not {@code Cost / conv.}).
     */
    Header header(Line line) {
        Map<Meaning, List<Integer>> columns = new EnumMap<>(Meaning.class);
        Map<Meaning, Integer> ranks = new EnumMap<>(Meaning.class);
        Map<Integer, String> currencies = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i).length() > LONGEST) {
                continue;
            }
            String name = HeaderName.normal(line.cells().get(i));
            Named named = exact.get(name);
            if (named == null) {
                for (Shaped candidate : shaped) {
                    Matcher matcher = candidate.shape.matcher(name);
                    if (matcher.matches()) {
                        named = candidate.named;
                        if (candidate.shape.pattern().contains("<currency>")) {
                            currencies.put(i, matcher.group("currency").toUpperCase(Locale.ROOT));
                        }
                        break;
                    }
                }
            }
            if (named == null) {
                continue;
            }
            int known = ranks.getOrDefault(named.meaning, Integer.MAX_VALUE);
            if (named.rank < known && !named.meaning.many()) {
                ranks.put(named.meaning, named.rank);
                columns.put(named.meaning, new ArrayList<>(List.of(i)));
            } else if (named.rank == known || named.meaning.many()) {
                columns.computeIfAbsent(named.meaning, m -> new ArrayList<>()).add(i);
            }
        }
        return new Header(line.number(), List.copyOf(line.cells()), columns, currencies);
    }

    private record Named(Meaning meaning, int rank) {}

    private record Shaped(Pattern shape, Named named) {}
}
