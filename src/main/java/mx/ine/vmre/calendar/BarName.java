package mx.ine.vmre.calendar;

/**
 * Where a bar's name stands: within it, or beside it where it is too short, on the side with more room and no longer
 * than there is.
 *
 * @param shown the name as far as there is room for it
 * @param css where it stands
 * @param before days that the name takes before the bar, {@code after} those after it
 */
record BarName(String shown, String css, int before, int after) {

    /** About how many letters fit into one day's column, in a wide font too: a name never runs into the next bar. */
    private static final double LETTERS_PER_DAY = 1.1;

    private static final int BADGE_DAYS = 4;

    /** A bar of so many days holds a name that is cut short well enough. */
    private static final int LONG = 21;

    /** @param days columns of the whole timeline */
    static BarName of(String name, int from, int to, int days) {
        int needed = BADGE_DAYS + days(name);
        int length = to - from + 1;
        if (length >= needed || length >= LONG) {
            return new BarName(name, "", 0, 0);
        }
        int right = days - to;
        int left = from - 1;
        if (right >= needed || right >= left) {
            return new BarName(cut(name, right), " out", 0, Math.min(needed, right));
        }
        return new BarName(cut(name, left), " out left", Math.min(needed, left), 0);
    }

    private static String cut(String name, int room) {
        int letters = (int) ((room - 1) * LETTERS_PER_DAY);
        return name.length() <= letters ? name : name.substring(0, Math.max(0, letters - 1)).strip() + "…";
    }

    /** How many days' columns a text takes. */
    static int days(String text) {
        return (int) Math.ceil(text.length() / LETTERS_PER_DAY);
    }
}
