package mx.ine.vmre.partners;

/** What was typed about a declaration. */
record DeclarationForm(String version, String madeOn, String evidence) {}
