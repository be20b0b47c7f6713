package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.PartChanges.Gone;
import mx.ine.vmre.campaign.PartChanges.Renamed;
import mx.ine.vmre.campaign.PartForm.Row;

/**
 * What becomes of the pieces that rules ask for by name when the rules are written again. A piece has no mark of its own:
 * where a rule asks for as many as before, one with another name in the same place is the same piece.
 */
final class RulePieces {

    private RulePieces() {}

    static PartChanges between(long strategyId, List<Row> stored, List<Row> typed) {
        List<Gone> gone = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        for (Row rule : stored) {
            List<RuleText.Piece> was = of(rule);
            List<RuleText.Piece> is = typed.stream()
                    .filter(r -> r.key() != null && r.key().strip().equals(rule.key()))
                    .findFirst()
                    .map(RulePieces::of)
                    .orElse(List.of());
            Map<String, String> before = codes(was);
            Succession<String> pieces = Succession.of(
                    before, was.size() == is.size() ? codes(is) : Map.of(), is.stream().map(RuleText.Piece::code).toList());
            pieces.gone().forEach((place, code) ->
                    gone.add(new Gone(StrategyUse.Piece.RULE_PIECE, rule.key() + "/" + code, name(was, code))));
            pieces.renamed().forEach((place, heir) -> renamed.add(new Renamed(
                    StrategyUse.Piece.RULE_PIECE, rule.key() + "/" + heir.was(), name(was, heir.was()),
                    name(is, heir.is()),
                    new RulePieceRenamed(
                            strategyId, rule.key(), heir.was(), heir.is(), name(was, heir.was()), name(is, heir.is())))));
        }
        return new PartChanges(gone, renamed);
    }

    static List<RuleText.Piece> of(Row rule) {
        return asText(rule).pieces();
    }

    /** Of what can be a piece that the rule does not name. */
    static List<String> kindsOfNone(Row rule) {
        RuleText text = asText(rule);
        List<String> codes = text.pieces().stream().map(RuleText.Piece::code).toList();
        return text.kinds().keySet().stream().filter(code -> !codes.contains(code)).sorted().toList();
    }

    private static RuleText asText(Row rule) {
        Map<String, String> set = new LinkedHashMap<>();
        rule.lines().stream()
                .map(line -> line.split("=", 2))
                .filter(sides -> sides.length == 2)
                .forEach(sides -> set.put(sides[0].strip(), sides[1].strip()));
        return new RuleText("", "", null, "", "", set);
    }

    private static Map<String, String> codes(List<RuleText.Piece> pieces) {
        Map<String, String> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            byPlace.put(String.valueOf(i + 1), pieces.get(i).code());
        }
        return byPlace;
    }

    private static String name(List<RuleText.Piece> pieces, String code) {
        return pieces.stream()
                .filter(p -> p.code().equals(code) && !p.name().isEmpty())
                .map(RuleText.Piece::name)
                .findFirst()
                .orElse(code);
    }
}
