package mx.ine.vmre.kernel;

/**
 * Text that can be written in every file of ours: characters that XML 1.0 does not know break a PDF or a workbook whole,
 * and word processors paste some of them (a vertical tab is their line break).
 */
public final class PrintableText {

    private static final char VERTICAL_TAB = '\u000b';
    private static final char FORM_FEED = '\f';
    private static final int FIRST_VISIBLE = 0x20;
    private static final int FIRST_BEYOND = 0xFFFE;

    private PrintableText() {}

    /**
     * What was typed, without what cannot be printed: breaks become spaces and the rest is left out. NUL and lone
     * surrogates stay, since nobody types them: whoever reads requests refuses them.
     */
    public static String typed(String text) {
        return replaced(text, false);
    }

    /** What is stored already, whoever brought it: each such character becomes the one that stands for none. */
    public static String stored(String text) {
        return replaced(text, true);
    }

    private static String replaced(String text, boolean marked) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPrintable(c) || !marked && c == '\0') {
                if (clean != null) {
                    clean.append(c);
                }
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (marked) {
                clean.append('\ufffd');
            } else if (c == VERTICAL_TAB || c == FORM_FEED) {
                clean.append(' ');
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isPrintable(char c) {
        return c >= FIRST_VISIBLE && c < FIRST_BEYOND || c == '\t' || c == '\n' || c == '\r';
    }
}
