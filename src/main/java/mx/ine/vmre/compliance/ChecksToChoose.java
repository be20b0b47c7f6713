package mx.ine.vmre.compliance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.KnownChecks;
import mx.ine.vmre.campaign.RuleText;
import org.springframework.stereotype.Component;

/** What {@link RuleBook} knows, as whoever writes a strategy's rules reads it. */
@Component
class ChecksToChoose implements KnownChecks {

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
        return Stream.concat(
                        rule.needs().stream().map(name -> setting(name, true)),
                        rule.may().stream().filter(name -> !rule.needs().contains(name)).map(name -> setting(name, false)))
                .toList();
    }

    private Setting setting(String name, boolean needed) {
        return new Setting(name, wording.text("compliance.setting." + name), needed);
    }

    @Override
    public boolean takes(String check, String setting) {
        Rule rule = RuleBook.of(check);
        return rule.requirement() == 0 || rule.needs().contains(setting) || rule.may().contains(setting);
    }

    @Override
    public Optional<String> problem(String setting, String value) {
        if (NUMBERS.contains(setting) && !value.matches("[0-9]{1,4}")) {
            return Optional.of("compliance.setting.number");
        }
        if (Judging.DAYS.contains(setting) && RuleText.readDay(value).isEmpty()) {
            return Optional.of("compliance.setting.date");
        }
        return setting.equals(Judging.YEARS) && !Judging.years(List.of(value.strip().split("\\s+")))
                ? Optional.of("compliance.setting.year") : Optional.empty();
    }
}
