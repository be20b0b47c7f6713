package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;

/**
 * A month's report as a list of parts, each of one area, with its three signatures and key figures.
 *
 * @param monthName {@code noviembre de 2020}
 * @param before name of the month before, {@code octubre}
 * @param due day until which it is to be published
 * @param done parts that are complete
 * @param parts all parts
 * @param groups one for each area; the person's own first
 * @param url of the report
 * @param published when it was, or the empty text while it is a draft
 * @param publishedBy by whom, or the empty text
 */
public record ReportProgress(
        YearMonth month,
        String monthName,
        String before,
        StateBadge state,
        LocalDate due,
        int done,
        int parts,
        List<Group> groups,
        List<SignatureSlot> signatures,
        List<KeyFigure> figures,
        String url,
        String published,
        String publishedBy) {

    /** @param mine whether it is the area of the person who asks */
    public record Group(Area area, boolean mine, List<Part> parts) {}

    /**
     * @param labelKey message key of the part's name
     * @param args of the name
     * @param url where it is worked on
     */
    public record Part(String labelKey, List<String> args, StateBadge state, String url) {

        boolean complete() {
            return ReportParts.COMPLETE.contains(state.key());
        }
    }

    /**
     * @param css {@code done}, {@code mine} or the empty text
     * @param textKey message key of what is said below the area's name
     * @param detail who and when, or the empty text
     */
    public record SignatureSlot(Area area, String css, String textKey, String detail) {

        public boolean signed() {
            return css.equals("done");
        }
    }

    /**
     * A figure of the month beside the month before.
     *
     * @param key what is measured; {@code reporting.figure.<key>} names it, {@code reporting.formula.<key>} says how it is made
     * @param value as a headline, or {@code n/d}
     * @param unit {@code MXN} or the empty text
     * @param absentKey message key of why there is no value, or the empty text where there is one
     * @param changeKey message key of the change, which takes {@code change}
     * @param css {@code good}, {@code bad} or the empty text
     * @param before value of the month before, or {@code n/d}
     * @param comparable whether there is a value of the month before
     * @param base numerator and denominator of a ratio, or the empty text
     */
    public record KeyFigure(
            String key, String value, String unit, String absentKey, String changeKey, String change, String css,
            String before, boolean comparable, String base) {

        public String labelKey() {
            return "reporting.figure." + key;
        }

        public String formulaKey() {
            return "reporting.formula." + key;
        }

        public boolean known() {
            return absentKey.isEmpty();
        }

        private static String absentKey(Figure figure) {
            if (figure.known()) {
                return "";
            }
            if (figure.missing()) {
                return "reporting.missing";
            }
            return figure.notApplicable() ? "reporting.notApplicable" : "reporting.undefined";
        }

        private static String before(Figure figure) {
            return figure.money() && figure.before() != null && figure.before().known()
                    ? EsMx.money(figure.before().value())
                    : figure.beforeText();
        }

        static KeyFigure of(Figure figure) {
            Change change = figure.change();
            return new KeyFigure(
                    figure.key(), figure.headline(), figure.money() && figure.known() ? "MXN" : "", absentKey(figure),
                    change.key(), change.text(), change.css(), before(figure),
                    figure.before() != null && figure.before().known(),
                    figure.ratio() ? figure.numeratorText() + " \u00f7 " + figure.denominatorText() : "");
        }
    }
}
