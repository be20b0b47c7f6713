package mx.ine.vmre.metrics;

/** The form of a new import. Browsers never refill a file, so there is nothing to keep but where its errors belong. */
record UploadForm(String file) {}
