package mx.ine.vmre.evaluation;

/** Why a recommendation is not taken. */
record DeclineForm(String version, String reason) {}
