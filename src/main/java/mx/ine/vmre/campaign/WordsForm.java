package mx.ine.vmre.campaign;

/** Name, objective, message and slogan of a strategy, as typed. */
record WordsForm(
        String version,
        String name,
        String title,
        String objective,
        String message,
        String slogan,
        String positioning,
        String perspective) {

    static WordsForm of(Strategy strategy) {
        StrategyWords words = strategy.words();
        return new WordsForm(
                String.valueOf(strategy.version()), words.name(), words.title(), words.objective(), words.message(),
                words.slogan(), words.positioning(), words.perspective());
    }
}
