package mx.ine.vmre.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words of an advertising tool mean among the platforms of a strategy. A tool says by what names each of its
 * words may be known ({@code platform-as.<word>}) and by what names all of it ({@code platform-names}); which of them
 * are platforms, and of what other names, is for the strategy's catalogue to say.
 */
final class PlatformWords {

    /** Stands for whatever word the tool uses besides. */
    private static final String ANY = "";

    private PlatformWords() {}

    /** The platform of each word of the source, the empty word standing for any other; those unknown are left out. */
    static Map<String, String> of(SourceWords words, Reference reference) {
        Map<String, String> known = new HashMap<>();
        Optional<String> all = first(words.list("platform-names"), reference);
        all.ifPresent(code -> known.put(ANY, code));
        for (String word : words.list("platform-words")) {
            first(names(words, word), reference).or(() -> all).ifPresent(code -> known.put(word, code));
        }
        return known;
    }

    /** The same with every word meaning one platform, which a person named. */
    static Map<String, String> all(SourceWords words, String code) {
        Map<String, String> known = new HashMap<>(Map.of(ANY, code));
        words.list("platform-words").forEach(word -> known.put(word, code));
        return known;
    }

    private static List<String> names(SourceWords words, String word) {
        return Stream.concat(Stream.of(word), words.list("platform-as." + word).stream()).toList();
    }

    private static Optional<String> first(List<String> names, Reference reference) {
        return names.stream().map(reference::platform).flatMap(Optional::stream).findFirst();
    }
}
