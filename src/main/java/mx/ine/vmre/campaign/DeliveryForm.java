package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.EsMx;

/** When a deliverable was handed over and where it is to be found. */
record DeliveryForm(String version, String deliveredOn, String evidence) {

    static DeliveryForm of(Milestone milestone) {
        return new DeliveryForm(
                String.valueOf(milestone.version()),
                milestone.deliveredOn() == null ? "" : EsMx.date(milestone.deliveredOn()),
                milestone.evidence());
    }
}
