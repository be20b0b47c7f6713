package mx.ine.vmre.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.campaign.KnownChecks;
import org.springframework.stereotype.Component;

/** What {@link RuleBook} knows, as whoever writes a strategy's rules reads it. */
@Component
class ChecksToChoose implements KnownChecks {

    private static final String WARN = "warnDays";
    private static final Set<String> WITHOUT_WARNING = Set.of(
            "entities-founded", "helpline", "invariable-terms", "network-evidence", "press-kit", "media-notes", "media-split");

    /** Beyond what a check cannot do without, and the days of warning. */
    private static final Map<String, List<String>> MAY = Map.ofEntries(
            Map.entry("recommendations", List.of("count")),
            Map.entry("objectives", List.of("atLeast")),
            Map.entry("inclusive-language", List.of("points", "lines", "materials", "signs", "link")),
            Map.entry("graphic-line", List.of("points", "lines", "materials", "signs", "link")),
            Map.entry("printed-matter", List.of("points", "lines", "materials", "signs", "link")),
            Map.entry("preferred-places", List.of("activities", "materials")),
            Map.entry("digital-elsewhere", List.of("activities", "materials")),
            Map.entry("stage-topics", List.of("pieces", "kinds", "several", "stage")),
            Map.entry("registration-topics", List.of("pieces", "kinds", "several", "stage")),
            Map.entry("voting-topics", List.of("pieces", "kinds", "several", "stage")),
            Map.entry("yearly-strategy", List.of("word", "years")),
            Map.entry("helpline", List.of("graceDays")),
            Map.entry("network-evidence", List.of("withinDays")),
            Map.entry("tours", List.of("focus", "pressDays")),
            Map.entry("home-entities", List.of("border")),
            Map.entry("press-kit", List.of("photos")),
            Map.entry("infographics", List.of("pieces", "kinds", "route", "material", "atLeast")),
            Map.entry("testimonials", List.of("pieces", "kinds", "route", "material", "atLeast")),
            Map.entry("civic-formats", List.of("theme", "pieces", "kinds")));

    private static final Set<String> NUMBERS = Set.of(
            "warnDays", "atLeast", "everyDays", "withinDays", "windowDays", "entities", "graceDays", "pressDays", "count");

    private final RuleWording wording;

    ChecksToChoose(RuleWording wording) {
        this.wording = wording;
    }

    @Override
    public List<Check> all() {
        return RuleBook.ALL.stream()
                .map(rule -> new Check(rule.key(), wording.text("compliance.checks." + rule.key()), settings(rule)))
                .toList();
    }

    private List<Setting> settings(Rule rule) {
        List<String> optional = new ArrayList<>(MAY.getOrDefault(rule.key(), List.of()));
        if (!WITHOUT_WARNING.contains(rule.key())) {
            optional.add(WARN);
        }
        optional.removeAll(rule.needs());
        List<Setting> settings = new ArrayList<>();
        rule.needs().forEach(name -> settings.add(setting(name, true)));
        optional.forEach(name -> settings.add(setting(name, false)));
        return settings;
    }

    private Setting setting(String name, boolean needed) {
        return new Setting(name, wording.text("compliance.setting." + name), needed);
    }

    @Override
    public Optional<String> problem(String setting, String value) {
        if (NUMBERS.contains(setting) && !value.matches("[0-9]{1,4}")) {
            return Optional.of("compliance.setting.number");
        }
        if (Judging.DAYS.contains(setting) && Judging.day(value).isEmpty()) {
            return Optional.of("compliance.setting.date");
        }
        return setting.equals(Judging.YEARS) && !Judging.years(List.of(value.strip().split("\\s+")))
                ? Optional.of("compliance.setting.year") : Optional.empty();
    }
}
