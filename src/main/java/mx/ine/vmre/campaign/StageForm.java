package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.EsMx;

/** A stage as typed; its days are typed when it is added and moved with a reason afterwards. */
record StageForm(
        String version, String number, String name, String kind, String from, String to, String numeral, String aim) {

    static StageForm blank(int number) {
        return new StageForm("", String.valueOf(number), "", "", "", "", "", "");
    }

    static StageForm of(Stage stage) {
        StageWords words = stage.words();
        return new StageForm(
                String.valueOf(stage.version()), String.valueOf(stage.number()), words.name(), words.kind().name(),
                EsMx.date(stage.period().from()), EsMx.date(stage.period().to()), words.numeral(), words.aim());
    }
}
