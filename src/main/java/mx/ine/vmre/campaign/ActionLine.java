package mx.ine.vmre.campaign;

/** The four action lines (vertientes, Estrategia 3.5). */
public enum ActionLine {
    /** Difusión (4). */
    DISSEMINATION("dif", "D"),
    /** Vinculación (5). */
    OUTREACH("vin", "V"),
    /** Comunicación social (6). */
    PRESS("com", "C"),
    /** Plataformas digitales (7). */
    DIGITAL("dig", "P");

    private final String css;
    private final String letter;

    ActionLine(String css, String letter) {
        this.css = css;
        this.letter = letter;
    }

    /** Suffix of its classes and glyph: {@code l-dif}, {@code b-dif}. */
    public String css() {
        return css;
    }

    /** First letter of the codes of its actions: {@code V-2021-014}. */
    public String letter() {
        return letter;
    }

    /** Message key of its name. */
    public String key() {
        return "campaign.line." + name();
    }
}
