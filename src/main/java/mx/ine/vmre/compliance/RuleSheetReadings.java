package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.compliance.Judging.Judged;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of one rule. */
@Service
class RuleSheetReadings {

    private static final int SHOWN = 30;
    private static final String REPORTS = "/informes/";

    private final RuleParameters rules;
    private final FactReadings facts;
    private final RulingReadings rulings;
    private final StateHistory history;
    private final ComplianceReadings readings;
    private final RuleWording wording;

    RuleSheetReadings(
            RuleParameters rules,
            FactReadings facts,
            RulingReadings rulings,
            StateHistory history,
            ComplianceReadings readings,
            RuleWording wording) {
        this.rules = rules;
        this.facts = facts;
        this.rulings = rulings;
        this.history = history;
        this.readings = readings;
        this.wording = wording;
    }

    /** @throws NotFound if the strategy has no such rule */
    @Transactional(readOnly = true)
    public RuleSheet of(CurrentUser who, long strategyId, String rule, LocalDate asOf) {
        RuleText text = rules.byKey(strategyId, rule).orElseThrow(NotFound::new);
        Facts known = facts.of(strategyId, asOf);
        Judged judged = Judging.of(text, known);
        Standing standing = readings.standing(judged, rulings.inForce(strategyId, asOf).get(rule));
        List<Evidence> evidence = standing.evidence();
        return new RuleSheet(
                standing,
                text.says(),
                wording.text("compliance.checks." + (judged.rule().requirement() == 0 ? "unknown" : rule)),
                settings(text, known),
                evidence.stream().limit(SHOWN).map(e -> forReader(e, who, known)).toList(),
                Math.max(0, evidence.size() - SHOWN),
                TrendDrawing.of(StateHistory.computed(text, known), history.recorded(strategyId, rule, asOf)),
                rulings.of(strategyId, rule));
    }

    /** The commission's reviewers read published reports and nothing that is behind them. */
    private static Evidence forReader(Evidence evidence, CurrentUser who, Facts known) {
        boolean open = evidence.url() == null || who.isStaff() || known.reports().stream()
                .anyMatch(r -> r.publishedOn() != null && evidence.url().equals(REPORTS + r.month()));
        return open ? evidence : new Evidence(evidence.label(), null);
    }

    private List<RuleSheet.Setting> settings(RuleText text, Facts known) {
        Map<String, String> names = known.terms().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Term::code, Term::name, (a, b) -> a));
        Arrays.stream(ActionLine.values()).forEach(line -> names.putIfAbsent(line.name(), wording.text(line.key())));
        return text.set().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(s -> new RuleSheet.Setting(settingName(s.getKey()), readable(s.getValue(), names)))
                .toList();
    }

    private String settingName(String name) {
        return wording.orElse("compliance.setting." + name, name);
    }

    private String readable(String value, Map<String, String> names) {
        if (Arrays.stream(StageKind.values()).anyMatch(k -> k.name().equals(value))) {
            return wording.text("compliance.stage." + value);
        }
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Typed.date(value).map(EsMx::date).orElse(value);
        }
        boolean codes = Arrays.stream(value.split("[\\s|]+")).allMatch(names::containsKey);
        return codes
                ? Arrays.stream(value.split("[\\s|]+")).map(names::get).collect(Collectors.joining(", "))
                : value;
    }
}
