package mx.ine.vmre.reporting;

import java.util.Collection;
import java.util.List;

/**
 * Which facts of a month stand behind a figure; a part that is null does not restrict. The empty text stands for facts
 * that do not say.
 *
 * @param countries only these
 * @param notCountries all but these
 * @param dimension what rows of analytics are: {@code country}, or {@code total} for people counted once; of the
 *     other kinds of facts, what {@code item} names
 * @param item word of what a file names freely, see {@link PlaceWord}; of requests, the Monday of the week in which they
 *     were received
 * @param notItems all but these words
 * @param items only these words
 * @param lines only campaigns of these lines of the media plan, see {@link PlanPlace#words}
 * @param notLines all but those
 * @param notPlatforms all but these codes
 */
record FactFilter(
        String platform,
        List<String> countries,
        List<String> notCountries,
        String entity,
        String mode,
        String dimension,
        String item,
        List<String> notItems,
        List<String> items,
        List<String> lines,
        List<String> notLines,
        List<String> notPlatforms) {

    static final FactFilter ALL = new FactFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    static FactFilter platform(String code) {
        return new FactFilter(code, null, null, null, null, null, null, null, null, null, null, null);
    }

    static FactFilter countries(Collection<String> codes) {
        return new FactFilter(null, List.copyOf(codes), null, null, null, null, null, null, null, null, null, null);
    }

    static FactFilter countriesBut(Collection<String> codes) {
        return new FactFilter(null, null, List.copyOf(codes), null, null, null, null, null, null, null, null, null);
    }

    static FactFilter entity(String key) {
        return new FactFilter(null, null, null, key, null, null, null, null, null, null, null, null);
    }

    static FactFilter mode(String mode) {
        return new FactFilter(null, null, null, null, mode, null, null, null, null, null, null, null);
    }

    static FactFilter lines(List<String> words) {
        return new FactFilter(null, null, null, null, null, null, null, null, null, List.copyOf(words), null, null);
    }

    static FactFilter linesBut(List<String> words) {
        return new FactFilter(null, null, null, null, null, null, null, null, null, null, List.copyOf(words), null);
    }

    FactFilter of(String rows) {
        return new FactFilter(
                platform, countries, notCountries, entity, mode, rows, item, notItems, items, lines,
                notLines, notPlatforms);
    }

    FactFilter item(String word) {
        return new FactFilter(
                platform, countries, notCountries, entity, mode, dimension, word, notItems, items, lines,
                notLines, notPlatforms);
    }

    FactFilter itemsBut(List<String> words) {
        return new FactFilter(
                platform, countries, notCountries, entity, mode, dimension, item, words, items, lines,
                notLines, notPlatforms);
    }

    /** Campaigns of a platform. */
    FactFilter campaigns(String code, List<String> words) {
        return new FactFilter(
                code, countries, notCountries, entity, mode, "campaign", item, notItems, List.copyOf(words), lines,
                notLines, notPlatforms);
    }

    FactFilter platformsBut(List<String> codes) {
        return new FactFilter(
                platform, countries, notCountries, entity, mode, dimension, item, notItems, items, lines,
                notLines, List.copyOf(codes));
    }
}
