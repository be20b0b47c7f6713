package mx.ine.vmre.campaign;

/** A strategy that is begun: its name, its key in addresses and its days. */
record BeginForm(String name, String key, String from, String to) {

    static final BeginForm EMPTY = new BeginForm("", "", "", "");
}
