package mx.ine.vmre.campaign;

/** Which version of a record the person was shown before removing it. */
record RemovalForm(String version) {}
