package mx.ine.vmre.partners;

/** How a mail address and a telephone are written. */
final class ReachRules {

    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PHONE = "[+()0-9. /-]{5,40}( ?ext\\.? ?[0-9]{1,6})?";

    private ReachRules() {}

    static boolean isMail(String text) {
        return text.matches(MAIL);
    }

    static boolean isPhone(String text) {
        return text.matches(PHONE);
    }
}
