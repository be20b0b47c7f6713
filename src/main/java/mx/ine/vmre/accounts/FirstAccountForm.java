package mx.ine.vmre.accounts;

/** What the first administrator types. */
record FirstAccountForm(String username, String name, String newPassword, String repeatedPassword) {

    static FirstAccountForm empty() {
        return new FirstAccountForm("", "", "", "");
    }

    /** The new password exactly as typed, or the empty text. */
    String wanted() {
        return newPassword == null ? "" : newPassword;
    }

    boolean repeatedAlike() {
        return wanted().equals(repeatedPassword);
    }
}
