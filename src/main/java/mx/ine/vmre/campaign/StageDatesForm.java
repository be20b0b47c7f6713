package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.EsMx;

/** New days of a stage and why. */
record StageDatesForm(String version, String from, String to, String reason) {

    static StageDatesForm of(Stage stage) {
        return new StageDatesForm(
                String.valueOf(stage.version()),
                EsMx.date(stage.period().from()),
                EsMx.date(stage.period().to()),
                "");
    }

    /** The same days for a reason of one's own, which belongs to the change and not to the stage. */
    StageDatesForm because(String why) {
        return new StageDatesForm(version, from, to, why);
    }
}
