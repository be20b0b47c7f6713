package mx.ine.vmre.reference;

/** @param measures whether the focalization is to read this column from now on */
record ColumnForm(String name, String kind, Boolean measures) {

    static final ColumnForm EMPTY = new ColumnForm("", "COUNT", null);
}
