package mx.ine.vmre.compliance;

record RulingForm(String state, String reason, String expires) {

    static final RulingForm EMPTY = new RulingForm("", "", "");
}
