package mx.ine.vmre.campaign;

import java.util.List;

/** What writing a part does to the pieces that others may hang things from. */
record PartChanges(List<Gone> gone, List<Renamed> renamed) {

    static final PartChanges NONE = new PartChanges(List.of(), List.of());

    /** @param key of the piece, as {@link StrategyUse} knows it; @param name as people read it */
    record Gone(StrategyUse.Piece piece, String key, String name) {}

    /** @param event that lets what hangs from the piece follow it */
    record Renamed(StrategyUse.Piece piece, String key, String was, String is, Object event) {}
}
