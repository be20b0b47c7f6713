package mx.ine.vmre.reporting;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ine.vmre.kernel.EsMx;

/** Where paper may begin a new line: as addresses may be broken at a slash, but not days such as {@code 16/03/2021}. */
final class LineBreaks implements FSTextBreaker {

    private static final Pattern DAY = Pattern.compile("[(]?\\d{1,2}/\\d{1,2}(/\\d{4})?");

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(EsMx.LOCALE));
    private final BitSet within = new BitSet();

    @Override
    public void setText(String text) {
        breaks.setText(text);
        within.clear();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            within.set(day.start() + 1, day.end());
        }
    }

    @Override
    public int next() {
        int place = breaks.next();
        while (place > 0 && within.get(place)) {
            place = breaks.next();
        }
        return place;
    }
}
