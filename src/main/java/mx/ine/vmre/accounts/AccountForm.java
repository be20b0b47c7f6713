package mx.ine.vmre.accounts;

/** What the administrator types about a person. */
record AccountForm(String username, String name, String role, String area, String version) {

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "");
    }
}
