package mx.ine.vmre.metrics;

/** Which comes first in {@code 03/04/2020}; one order holds for a whole file. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
