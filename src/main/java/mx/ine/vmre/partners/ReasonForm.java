package mx.ine.vmre.partners;

/** Why something is suspended, closed or held to be broken. */
record ReasonForm(String version, String reason) {}
