package mx.ine.vmre.accounts;

/** A new password typed twice, with the current one where the account has one. Never shown again. */
record PasswordForm(String currentPassword, String newPassword, String repeatedPassword) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    /** The new password exactly as typed, or the empty text. */
    String wanted() {
        return newPassword == null ? "" : newPassword;
    }

    String current() {
        return currentPassword == null ? "" : currentPassword;
    }

    boolean repeatedAlike() {
        return wanted().equals(repeatedPassword);
    }
}
