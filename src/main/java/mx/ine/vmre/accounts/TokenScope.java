package mx.ine.vmre.accounts;

/** What a token may do, always within what its person's role may. */
enum TokenScope {
    /** Reads, brings, completes and undoes imports. */
    IMPORT("importar"),
    /** Only reads. */
    READ("consultar");

    private final String word;

    TokenScope(String word) {
        this.word = word;
    }

    /** As the API and its documentation call it. */
    String word() {
        return word;
    }

    String authority() {
        return "SCOPE_" + word;
    }

    String key() {
        return "accounts.token.scope." + name();
    }
}
