package mx.ine.vmre.compliance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Term;

/** Asks every rule of a strategy about the facts. Pure: equal facts, equal answers. */
final class Judging {

    /** Settings that are a day, those that are a number above zero, and those that name a kind of stage. */
    static final Set<String> DAYS = Set.of("day", "from", "processStart");
    private static final Set<String> NUMBERS = Set.of("atLeast", "everyDays", "withinDays", "windowDays", "entities");
    private static final Set<String> STAGES = Set.of("stage", "untilStage");
    private static final String MILESTONE = "milestone";
    static final String YEARS = "years";

    /** Settings that name terms of a catalogue. */
    private static final Map<String, CatalogueKind> TERMS = Map.of(
            "activity", CatalogueKind.OUTREACH_ACTIVITY, "agenda", CatalogueKind.AGENDA_ITEM,
            "material", CatalogueKind.MATERIAL, "theme", CatalogueKind.THEME, "themes", CatalogueKind.THEME,
            "routes", CatalogueKind.PRESS_ROUTE, "language", CatalogueKind.LANGUAGE);

    private Judging() {}

    /** @param unset settings that the rule needs and the strategy does not say; the verdict then asks for a person */
    record Judged(RuleText text, Rule rule, Verdict verdict, List<String> unset) {}

    static List<Judged> of(List<RuleText> texts, Facts facts) {
        return texts.stream().map(text -> of(text, facts)).toList();
    }

    static Judged of(RuleText text, Facts facts) {
        Rule rule = RuleBook.of(text.key());
        List<String> unset = rule.needs().stream().filter(setting -> !said(text, setting, facts)).toList();
        Verdict verdict = unset.isEmpty()
                ? rule.judge(text, facts) : Verdict.of(RuleState.NEEDS_PERSON, String.join(", ", unset));
        return new Judged(text, rule, verdict, unset);
    }

    /** Whether it is said so that it can be judged by: what names nothing of the strategy would never come due. */
    private static boolean said(RuleText text, String setting, Facts facts) {
        if (STAGES.contains(setting)) {
            return !facts.stagesOf(text.text(setting).orElse("")).isEmpty();
        }
        if (TERMS.containsKey(setting)) {
            Set<String> known = facts.terms().getOrDefault(TERMS.get(setting), List.of()).stream()
                    .map(Term::code).collect(Collectors.toSet());
            List<String> codes = text.codes(setting).stream().flatMap(c -> Stream.of(c.split("\\|"))).toList();
            return !codes.isEmpty() && known.containsAll(codes);
        }
        if (setting.equals(MILESTONE)) {
            return facts.milestones().stream().anyMatch(m -> m.name().equals(text.text(setting).orElse("")));
        }
        if (setting.equals(YEARS)) {
            return years(text.codes(setting));
        }
        if (DAYS.contains(setting)) {
            return text.day(setting).isPresent();
        }
        return NUMBERS.contains(setting) ? text.number(setting) > 0 : text.text(setting).isPresent();
    }

    static boolean years(List<String> said) {
        return !said.isEmpty() && said.stream().allMatch(year -> year.matches("[12][0-9]{3}"));
    }
}
