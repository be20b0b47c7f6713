package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Long lines of an iCalendar go on in the next one after a space: no line is longer than 75 octets without its end (RFC
 * 5545, 3.1). Counted in octets of UTF-8, never inside of a character.
 */
final class FoldedLines {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    static String of(String calendar) {
        StringBuilder folded = new StringBuilder(calendar.length() + calendar.length() / 50);
        calendar.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(text);
            octets += length;
            i += Character.charCount(character);
        }
        folded.append(END);
    }
}
