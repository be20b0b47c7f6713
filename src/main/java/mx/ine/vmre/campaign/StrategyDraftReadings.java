package mx.ine.vmre.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a strategy says so far, section by section, and what it lacks. */
@Service
class StrategyDraftReadings {

    private final WholeStrategy whole;
    private final Strategies strategies;
    private final MessageSource messages;

    StrategyDraftReadings(WholeStrategy whole, Strategies strategies, MessageSource messages) {
        this.whole = whole;
        this.strategies = strategies;
        this.messages = messages;
    }

    /**
     * @param preparing whether only administrators see it
     * @param ready whether nothing is missing that the areas need
     */
    record Sheet(String key, String period, boolean preparing, boolean ready, List<SectionRow> sections) {}

    /** @param amount what is written there so far; @param gaps sentences, none where nothing is missing */
    record SectionRow(String nameKey, String hintKey, String url, String amount, StateBadge state, List<String> gaps) {}

    private static final StateBadge WRITTEN = new StateBadge("campaign.section.written", "s-ok", "done");
    private static final StateBadge MISSING = new StateBadge("campaign.section.missing", "s-bad", "late");
    private static final StateBadge COULD_BE_MORE = new StateBadge("campaign.section.more", "s-warn", "obs");

    @Transactional(readOnly = true)
    public Sheet of(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        StrategyFile file = whole.of(strategy.id());
        List<StrategyGaps.Gap> gaps = StrategyGaps.of(file);
        return new Sheet(
                file.key(), EsMx.date(file.from()) + " – " + EsMx.date(file.to()),
                !strategies.all().contains(strategy), gaps.stream().noneMatch(StrategyGaps.Gap::blocks),
                Arrays.stream(EditPart.values()).map(part -> section(file, part, gaps)).toList());
    }

    private SectionRow section(StrategyFile file, EditPart part, List<StrategyGaps.Gap> all) {
        List<StrategyGaps.Gap> gaps = all.stream().filter(g -> g.part() == part).toList();
        StateBadge state = gaps.stream().anyMatch(StrategyGaps.Gap::blocks)
                ? MISSING
                : gaps.isEmpty() ? WRITTEN : COULD_BE_MORE;
        return new SectionRow(
                part.key(), part.hintKey(), part.url(), amount(file, part), state,
                gaps.stream().map(this::text).toList());
    }

    private String text(StrategyGaps.Gap gap) {
        String detail = messages.getMessage(gap.detail(), null, gap.detail(), EsMx.LOCALE);
        return messages.getMessage("campaign.gap." + gap.key(), new Object[] {detail}, EsMx.LOCALE);
    }

    private static String amount(StrategyFile file, EditPart part) {
        Map<EditPart, Integer> counted = Map.of(
                EditPart.STAGES, file.stages().size(),
                EditPart.MILESTONES, file.milestones().size(),
                EditPart.LINES, file.lines().size(),
                EditPart.CATALOGUES, file.terms().values().stream().mapToInt(List::size).sum(),
                EditPart.SEGMENTS, file.segments().size(),
                EditPart.ENTITIES, file.entities().size(),
                EditPart.LEGAL_BASIS, file.legalBasis().size(),
                EditPart.FUNCTIONS, file.functions().size(),
                EditPart.NUMERALS, file.numerals().size(),
                EditPart.RULES, file.rules().size());
        return switch (part) {
            case WORDS -> file.slogan();
            case SETTINGS -> file.parameters().anchorSite();
            case FOCUS -> EsMx.number(file.focusPlaces().stream().mapToInt(f -> f.names().size()).sum());
            case TIMELINE -> EsMx.number(file.timeline() == null ? 0 : file.timeline().rows().size());
            default -> EsMx.number(counted.get(part));
        };
    }
}
