package mx.ine.vmre.accounts;

/** @param days how long it is to work */
record TokenForm(String tokenName, String scope, String days) {}
