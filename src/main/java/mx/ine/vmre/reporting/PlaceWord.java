package mx.ine.vmre.reporting;

/**
 * Short word for something that a file names freely, such as a consulate or a topic: it is part of a figure's place and
 * address, and finds the rows again. The same text gives the same word in every month.
 */
final class PlaceWord {

    /** The same in SQL, of a text expression. */
    static final String SQL = "left(encode(sha256(convert_to(%s, 'UTF8')), 'hex'), 10)";

    private static final int LENGTH = 10;

    private PlaceWord() {}

    static String of(String text) {
        return ContentHash.of(text).substring(0, LENGTH);
    }
}
