package mx.ine.vmre.metrics;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the values of a file say about its decimal sign. A value that can be read both ways ({@code 1,234} as money)
 * says nothing by itself; if none says anything, a person is asked.
 */
final class NumberEvidence {

    private static final Pattern NUMERAL = Pattern.compile("[(\\-\u2212]?[\\d.,'’ ]*\\d[\\d.,'’ ]*\\)?");

    private int forPoint;
    private int forComma;
    private int either;

    /** @param whole whether the column holds counts, which have no decimals */
    void see(String text, boolean whole) {
        if (text.indexOf(',') < 0 && text.indexOf('.') < 0) {
            return;
        }
        String bare = isPlain(text) ? text : NumberStyle.bare(text);
        if (bare != text && !NUMERAL.matcher(bare).matches()) {
            return;
        }
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            count(point > comma);
        } else if (comma >= 0) {
            alone(bare, comma, ',', whole);
        } else if (point >= 0) {
            alone(bare, point, '.', whole);
        }
    }

    /** Digits and separators only, as in most cells: nothing has to be taken off. */
    private static boolean isPlain(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && c != '.' && c != ',') {
                return false;
            }
            digit = digit || isDigit;
        }
        return digit;
    }

    private void alone(String bare, int at, char sign, boolean whole) {
        boolean groups = bare.indexOf(sign) != at || bare.indexOf('\'') >= 0 || bare.indexOf('’') >= 0;
        int after = 0;
        while (at + 1 + after < bare.length() && Character.isDigit(bare.charAt(at + 1 + after))) {
            after++;
        }
        int before = 0;
        while (at - 1 - before >= 0 && Character.isDigit(bare.charAt(at - 1 - before))) {
            before++;
        }
        boolean grouping;
        if (groups) {
            grouping = true;
        } else if (after != 3 || before == 0 || before > 3 || bare.charAt(at - before) == '0') {
            grouping = false;
        } else if (whole) {
            grouping = true;
        } else {
            either++;
            return;
        }
        count(grouping == (sign == ','));
    }

    private void count(boolean point) {
        if (point) {
            forPoint++;
        } else {
            forComma++;
        }
    }

    /** The style that most values show; the point where no value needs a style; empty where a person must say. */
    Optional<NumberStyle> settled() {
        if (forPoint == forComma) {
            return forPoint == 0 && either == 0 ? Optional.of(NumberStyle.POINT) : Optional.empty();
        }
        return Optional.of(forPoint > forComma ? NumberStyle.POINT : NumberStyle.COMMA);
    }
}
