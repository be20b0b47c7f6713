package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.EsMx;

record MilestoneForm(String version, String day, String name, Boolean keyDay, String source, Boolean deliverable) {

    static final MilestoneForm EMPTY = new MilestoneForm("", "", "", null, "", null);

    static MilestoneForm of(Milestone milestone) {
        return new MilestoneForm(
                String.valueOf(milestone.version()),
                EsMx.date(milestone.day()),
                milestone.name(),
                milestone.keyDay() ? Boolean.TRUE : null,
                milestone.source(),
                milestone.deliverable() ? Boolean.TRUE : null);
    }

    boolean isKey() {
        return Boolean.TRUE.equals(keyDay);
    }

    boolean isDeliverable() {
        return Boolean.TRUE.equals(deliverable);
    }
}
