package mx.ine.vmre.paidmedia;

/** Why something is cancelled or refused. */
record ReasonForm(String version, String reason) {}
