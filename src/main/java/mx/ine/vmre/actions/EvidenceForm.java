package mx.ine.vmre.actions;

/** A piece of evidence as it is typed; its file comes beside it. */
record EvidenceForm(String title, String url) {}
