package mx.ine.vmre.campaign;

/**
 * What a strategy says of itself; all but the name may be empty while it is being written.
 *
 * @param name short, as the header shows it
 * @param objective general objective (Estrategia 3.1)
 * @param message central message (4.3)
 * @param slogan as printed (4.4)
 */
record StrategyWords(
        String name,
        String title,
        String objective,
        String message,
        String slogan,
        String positioning,
        String perspective) {}
