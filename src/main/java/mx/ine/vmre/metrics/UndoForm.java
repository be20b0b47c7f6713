package mx.ine.vmre.metrics;

/** Why a stored import is undone. */
record UndoForm(String reason) {}
