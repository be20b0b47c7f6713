package mx.ine.vmre.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.actions.ContentPiece.Act;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.SearchText;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pieces that the strategy asks for by name: an infographic for each process and a general one, a testimonial for
 * each stage (Estrategia 7.3.1), the formats of civic education (7.3.4), the topics of a stage (3.4.1). Names, figures
 * and what can be a piece are those of the strategy's rules, and a strategy without them asks for none.
 */
@Component
class ContentPieces {

    static final String INFOGRAPHICS = "infographics";
    static final String TESTIMONIALS = "testimonials";

    private static final int CANDIDATES = 15;

    private static final String LINKED = "SELECT rule, piece, action_id AS id, code, name, state FROM actions.v_content_piece"
            + " WHERE strategy_id = ? AND state <> 'CANCELLED' ORDER BY starts, action_id";
    private static final String OF_STAGES = "SELECT 'testimonials' AS rule, 'etapa-' || s.number AS piece, a.id, a.code, a.name,"
            + " a.state FROM actions.action a JOIN actions.action_stage x ON x.action_id = a.id"
            + " JOIN campaign.v_stage s ON s.id = x.stage_id WHERE a.strategy_id = ? AND a.dif_material = ?"
            + " AND a.state <> 'CANCELLED' ORDER BY a.state <> 'COMPLETED', a.starts, a.id LIMIT 200";
    private static final String FITS = " a.line <> 'OUTREACH' AND (cardinality(:kinds::text[]) = 0 OR a.line = 'DIGITAL'"
            + " OR coalesce(a.com_route, a.dif_material) = ANY (:kinds::text[])) AND (cardinality(:themes::text[]) = 0"
            + " OR a.line <> 'DIGITAL' OR a.dig_theme = ANY (:themes::text[]))";
    private static final String FIT = "SELECT count(*) FROM actions.action a WHERE a.id = :action AND" + FITS;
    private static final String FOUND = "SELECT a.id, a.code, a.name, a.state FROM actions.action a"
            + " WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED' AND"
            + FITS + " AND " + ActionQuery.SAYS
            + " AND NOT EXISTS (SELECT 1 FROM actions.content_piece p WHERE p.action_id = a.id AND p.rule = :rule"
            + " AND p.piece = ANY (:taken::text[])) ORDER BY a.line = 'DIGITAL', a.starts DESC, a.id LIMIT :most";

    private final JdbcClient jdbc;
    private final RuleParameters rules;
    private final Stages stages;
    private final Catalogues catalogues;
    private final MessageSource messages;

    ContentPieces(
            JdbcClient jdbc, RuleParameters rules, Stages stages, Catalogues catalogues, MessageSource messages) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.stages = stages;
        this.catalogues = catalogues;
        this.messages = messages;
    }

    /** Pieces of one kind, counted: {@code 3 de 5}. */
    record Group(String name, String numeral, String count, boolean complete, List<ContentPiece> pieces) {}

    private record Linked(String rule, String piece, long id, String code, String name, String state) {

        Act act() {
            return new Act(id, code, name, ActionState.valueOf(state));
        }
    }

    List<ContentPiece> of(StrategyRef strategy) {
        List<Linked> linked = new ArrayList<>(jdbc.sql(LINKED).param(strategy.id()).query(Linked.class).list());
        Optional<RuleText> testimonials = rules.byKey(strategy.id(), TESTIMONIALS);
        testimonials.flatMap(r -> r.text("material")).ifPresent(material -> linked.addAll(
                jdbc.sql(OF_STAGES).params(strategy.id(), material).query(Linked.class).list()));
        List<ContentPiece> pieces = new ArrayList<>();
        for (RuleText rule : rules.of(strategy.id())) {
            if (rule.key().equals(TESTIMONIALS)) {
                pieces.addAll(ofStages(strategy, rule, linked));
            } else if (rule.key().equals(INFOGRAPHICS) || rule.text("pieces").isPresent()) {
                pieces.addAll(named(rule, linked));
            }
        }
        return pieces;
    }

    /** The rule's pieces by name; where it says only how many, by number. */
    private List<ContentPiece> named(RuleText rule, List<Linked> linked) {
        List<ContentPiece> pieces = new ArrayList<>();
        for (RuleText.Piece asked : rule.pieces()) {
            String name = asked.name().isEmpty()
                    ? text("actions.content.piece.numbered", pieces.size() + 1) : asked.name();
            pieces.add(piece(rule, asked.code(), name, linked, new ContentPiece.Fit(
                    rule.kindsOf(asked), rule.codes("theme"), rule.severalAtOnce())));
        }
        return pieces;
    }

    private List<ContentPiece> ofStages(StrategyRef strategy, RuleText rule, List<Linked> linked) {
        return stages.of(strategy.id()).stream()
                .map(stage -> piece(rule, "etapa-" + stage.number(), stage.label(), linked, null))
                .toList();
    }

    private ContentPiece piece(RuleText rule, String code, String name, List<Linked> linked, ContentPiece.Fit fit) {
        return new ContentPiece(
                rule.key(), code,
                messages.getMessage("actions.content.group." + rule.key(), null, rule.name(), EsMx.LOCALE), rule.numeral(),
                name,
                linked.stream()
                        .filter(l -> l.rule().equals(rule.key()) && l.piece().equals(code))
                        .map(Linked::act)
                        .toList(),
                fit == null, fit == null ? ContentPiece.Fit.ANY : fit);
    }

    List<Group> groups(StrategyRef strategy) {
        Map<String, List<ContentPiece>> byRule = of(strategy).stream()
                .collect(Collectors.groupingBy(ContentPiece::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.values().stream()
                .map(pieces -> {
                    long done = pieces.stream().filter(ContentPiece::done).count();
                    return new Group(
                            pieces.get(0).group(), pieces.get(0).numeral(),
                            text("actions.content.count", EsMx.number(done), EsMx.number(pieces.size())),
                            done == pieces.size(), pieces);
                })
                .toList();
    }

    Optional<ContentPiece> find(StrategyRef strategy, String rule, String code) {
        return of(strategy).stream().filter(p -> p.rule().equals(rule) && p.code().equals(code)).findFirst();
    }

    /** Whether the action can be the piece, by what it is. */
    boolean fits(ContentPiece piece, long actionId) {
        return jdbc.sql(FIT)
                        .param("action", actionId)
                        .param("kinds", piece.fit().kinds().toArray(String[]::new))
                        .param("themes", piece.fit().themes().toArray(String[]::new))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What can be the piece, as people read it; the empty text where anything can. */
    String asks(StrategyRef strategy, ContentPiece piece) {
        ContentPiece.Fit fit = piece.fit();
        if (fit.kinds().isEmpty() && fit.themes().isEmpty()) {
            return "";
        }
        Stream<String> kinds = fit.kinds().isEmpty()
                ? Stream.of(text("actions.content.asks.any"))
                : fit.kinds().stream().map(code -> name(strategy, code, CatalogueKind.MATERIAL, CatalogueKind.PRESS_ROUTE));
        String themes = fit.themes().stream()
                .map(code -> text("actions.content.asks.named", name(strategy, code, CatalogueKind.THEME)))
                .collect(Collectors.joining(", "));
        return Stream.concat(kinds, Stream.of(themes.isEmpty()
                        ? text("actions.content.asks.digital") : text("actions.content.asks.theme", themes)))
                .collect(Collectors.joining(", "));
    }

    private String name(StrategyRef strategy, String code, CatalogueKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> catalogues.byCode(strategy.id(), kind, code).stream())
                .map(Term::name)
                .findFirst()
                .orElse(code);
    }

    /** Actions that can be the piece and are no other of its rule. */
    List<Act> candidates(StrategyRef strategy, ContentPiece piece, String words) {
        List<String> taken = piece.fit().several()
                ? List.of(piece.code())
                : of(strategy).stream().filter(p -> p.rule().equals(piece.rule())).map(ContentPiece::code).toList();
        return jdbc.sql(FOUND)
                .param("strategy", strategy.id())
                .param("text", SearchText.literal(words))
                .param("rule", piece.rule())
                .param("taken", taken.toArray(String[]::new))
                .param("kinds", piece.fit().kinds().toArray(String[]::new))
                .param("themes", piece.fit().themes().toArray(String[]::new))
                .param("most", CANDIDATES)
                .query(Act.class)
                .list();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
