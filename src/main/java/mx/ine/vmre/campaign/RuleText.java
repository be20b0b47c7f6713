package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.Folding;

/**
 * Something that the strategy asks and that can be checked, as its file says it.
 *
 * @param key names the check that the application knows; one that it does not know is left to a person
 * @param numeral where the document says it
 * @param area who answers for it; null for the working group of the three
 * @param name what it asks, in a few words
 * @param says the document's own words
 * @param set figures and codes of the check, by name; {@code strategies/LEEME.md} lists them
 */
public record RuleText(String key, String numeral, Area area, String name, String says, Map<String, String> set) {

    public RuleText {
        set = Map.copyOf(set);
    }

    /** Empty where the strategy does not set it. */
    public Optional<String> text(String setting) {
        return Optional.ofNullable(set.get(setting)).filter(v -> !v.isBlank());
    }

    /** Codes separated by blanks; none where the strategy does not set them. */
    public List<String> codes(String setting) {
        return text(setting).map(v -> Arrays.asList(v.strip().split("\\s+"))).orElse(List.of());
    }

    /** Codes of the activities and materials in person of which the rule speaks. */
    public Set<String> meetings() {
        return Stream.of("activities", "materials").flatMap(s -> codes(s).stream()).collect(Collectors.toSet());
    }

    /** Whether one of its settings names the code of a catalogue. */
    public boolean names(String code) {
        return set.values().stream().anyMatch(v -> Arrays.asList(v.split("[\\s|]+")).contains(code));
    }

    /**
     * A piece that the strategy asks for by name.
     *
     * @param code its word in addresses and in what is linked to it
     * @param name or the empty text where the strategy says only how many
     */
    public record Piece(String code, String name) {}

    /** The pieces that {@code pieces} names, or else as many as {@code atLeast} says. */
    public List<Piece> pieces() {
        return text("pieces").isPresent()
                ? texts("pieces").stream()
                        .map(name -> new Piece(pieceCode(name), name))
                        .toList()
                : IntStream.rangeClosed(1, number("atLeast")).mapToObj(n -> new Piece("pieza-" + n, "")).toList();
    }

    private static String pieceCode(String name) {
        return Folding.fold(name).replaceAll("[^a-z0-9]+", "-");
    }

    /** Codes of what can be each piece, by the piece's code, where {@code kinds} says so: «Banners: banner gif; …». */
    public Map<String, List<String>> kinds() {
        return texts("kinds").stream()
                .map(text -> text.split(":", 2))
                .filter(sides -> sides.length == 2)
                .collect(Collectors.toMap(
                        sides -> pieceCode(sides[0]), sides -> Arrays.asList(sides[1].strip().split("\\s+")), (a, b) -> b));
    }

    /** Codes of the materials and routes that can be the piece; none where any can. */
    public List<String> kindsOf(Piece piece) {
        return kinds().getOrDefault(
                piece.code(), Stream.of("route", "material").flatMap(k -> codes(k).stream()).toList());
    }

    /** Whether one action may be several of the pieces, as one that explains several topics is. */
    public boolean severalAtOnce() {
        return text("several").filter("true"::equals).isPresent();
    }

    /** Texts separated by semicolons; none where the strategy does not set them. */
    public List<String> texts(String setting) {
        return text(setting).stream()
                .flatMap(v -> Arrays.stream(v.split(";")))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /**
     * Whether pieces of the kind must pass the review of whose {@code points} the rule speaks.
     *
     * @param kind material, activity, route or theme, by the line
     */
    public boolean asksReviewOf(ActionLine line, String kind) {
        return text("points").isPresent() && (codes("lines").contains(line.name()) || codes("materials").contains(kind));
    }

    /** Zero where the strategy does not set it or says no whole number. */
    public int number(String setting) {
        return text(setting).filter(v -> v.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(0);
    }

    /** Empty where the strategy does not set it or says no day. */
    public Optional<LocalDate> day(String setting) {
        return text(setting).flatMap(RuleText::readDay);
    }

    /** A day as strategies write it, {@code 2021-06-06}; empty if it is none. */
    public static Optional<LocalDate> readDay(String said) {
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
