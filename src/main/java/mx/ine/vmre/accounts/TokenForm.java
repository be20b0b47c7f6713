package mx.ine.vmre.accounts;

/** @param days how long it is to work */
record TokenForm(String name, String scope, String days) {}
