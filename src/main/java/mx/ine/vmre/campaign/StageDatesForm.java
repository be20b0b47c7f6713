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
}
