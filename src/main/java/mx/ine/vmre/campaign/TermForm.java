package mx.ine.vmre.campaign;

record TermForm(String version, String name, String numeral, String description, String aliases) {

    static final TermForm EMPTY = new TermForm("", "", "", "", "");

    static TermForm of(CatalogueTerm term) {
        return new TermForm(
                String.valueOf(term.version()), term.name(), term.numeral(), term.description(), term.aliases());
    }
}
