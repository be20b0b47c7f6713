package mx.ine.vmre.paidmedia;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a line of the plan may be of, in the words and the order of the strategy. */
@Component
class PlanChoices {

    private final Catalogues catalogues;
    private final MediaSplit split;
    private final MessageSource messages;

    PlanChoices(Catalogues catalogues, MediaSplit split, MessageSource messages) {
        this.catalogues = catalogues;
        this.split = split;
        this.messages = messages;
    }

    /** @param kept code that is chosen already, offered although it may be retired */
    List<Choice> platforms(StrategyRef strategy, String kept) {
        return catalogues.of(strategy.id(), CatalogueKind.PLATFORM).stream()
                .filter(t -> !t.retired() || t.code().equals(kept))
                .map(t -> new Choice(t.code(), t.name()))
                .toList();
    }

    /** @param kept codes that are chosen already, offered although they may be retired */
    List<Choice> themes(StrategyRef strategy, Collection<String> kept) {
        return catalogues.of(strategy.id(), CatalogueKind.THEME).stream()
                .filter(t -> !t.retired() || kept.contains(t.code()))
                .map(t -> new Choice(t.code(), t.name()))
                .toList();
    }

    /** Names of themes in the catalogue's order. */
    String themeNames(StrategyRef strategy, Collection<String> codes) {
        return themes(strategy, codes).stream().filter(c -> codes.contains(c.value())).map(Choice::label)
                .collect(Collectors.joining("; "));
    }

    /** Those of the split and what is outside of it. */
    List<Choice> segments(StrategyRef strategy) {
        List<Choice> segments = new ArrayList<>();
        split.of(strategy.id()).forEach(s -> segments.add(
                new Choice(s.key(), s.name() + " (" + EsMx.percent(s.share()) + ")")));
        segments.add(new Choice(PlanList.OUTSIDE, messages.getMessage("paidmedia.segment.outside", null, EsMx.LOCALE)));
        return segments;
    }

    String platformName(StrategyRef strategy, String code) {
        return catalogues.byCode(strategy.id(), CatalogueKind.PLATFORM, code).map(Term::name).orElse(code);
    }

    /** The empty text outside of the split. */
    String segmentName(StrategyRef strategy, String key) {
        return split.of(strategy.id()).stream().filter(s -> s.key().equals(key)).map(Segment::name).findFirst().orElse(key);
    }

    /** The months of the strategy, the last one first. */
    static List<Choice> months(StrategyRef strategy) {
        return Stream.iterate(YearMonth.from(strategy.to()), m -> m.minusMonths(1))
                .takeWhile(m -> !m.isBefore(YearMonth.from(strategy.from())))
                .map(m -> new Choice(m.toString(), EsMx.month(m)))
                .toList();
    }
}
