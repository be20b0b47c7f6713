package mx.ine.vmre.actions;

/** Why something is cancelled, as it is typed. */
record ReasonForm(String version, String reason) {}
