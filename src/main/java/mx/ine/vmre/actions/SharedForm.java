package mx.ine.vmre.actions;

/** What is known of evidence that a member of the network shared, as it is typed. */
record SharedForm(
        String version, String sharedBy, String receivedOn, String licence, String consent, String impartial,
        String publishedOn, String publishedLink) {}
