package mx.ine.vmre.reference;

/** @param version of the explanation that was read, or the empty text where there was none */
record ExplanationForm(String version, String explanation) {

    static ExplanationForm of(Explanation explanation) {
        return explanation == null
                ? new ExplanationForm("", "")
                : new ExplanationForm(String.valueOf(explanation.version()), explanation.text());
    }
}
