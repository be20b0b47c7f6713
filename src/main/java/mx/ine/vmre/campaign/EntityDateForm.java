package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.EsMx;

/** A date of one entity; without a last day it is a single day. */
record EntityDateForm(String version, String kind, String name, String from, String to, String source) {

    static final EntityDateForm EMPTY = new EntityDateForm("", "", "", "", "", "");

    static EntityDateForm of(EntityDate date) {
        return new EntityDateForm(
                String.valueOf(date.version()), date.kind().name(), date.name(), EsMx.date(date.period().from()),
                EsMx.date(date.period().to()), date.source());
    }
}
