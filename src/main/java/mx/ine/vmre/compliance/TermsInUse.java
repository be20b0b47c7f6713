package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Term;

/** Whether each entry of a catalogue is used again and again within the strategy. */
record TermsInUse(Facts facts, Cadence cadence) {

    static TermsInUse of(RuleText text, Facts facts) {
        return new TermsInUse(facts, new Cadence(
                facts.strategy().from(), facts.strategy().to(), text.number("everyDays"), text.number("warnDays")));
    }

    /** {0} how many entries, {1} those silent for too long, {2} those soon to be, {3} days allowed. */
    Verdict verdict(CatalogueKind kind, Function<Term, Stream<LocalDate>> days) {
        List<Term> terms = facts.terms(kind).stream().filter(t -> !t.retired()).toList();
        Map<String, Cadence.Beat> beats = new LinkedHashMap<>();
        terms.forEach(t -> beats.put(t.name(), cadence.on(facts.asOf(), days.apply(t))));
        List<String> silent = in(beats, MISSED);
        List<String> soon = in(beats, AT_RISK);
        RuleState state = !silent.isEmpty() ? MISSED : !soon.isEmpty() ? AT_RISK
                : in(beats, MET).isEmpty() ? NOT_YET_DUE : MET;
        LocalDate due = soon.stream().map(name -> beats.get(name).next()).min(Comparator.naturalOrder()).orElse(null);
        return Verdict.of(state, terms.size(), silent, soon, cadence.every())
                .with(beats.entrySet().stream()
                        .filter(b -> state == MET || b.getValue().state() == state)
                        .map(b -> evidence(b.getKey(), b.getValue())))
                .until(state == AT_RISK ? due : null);
    }

    private static List<String> in(Map<String, Cadence.Beat> beats, RuleState state) {
        return beats.entrySet().stream().filter(b -> b.getValue().state() == state).map(Map.Entry::getKey).toList();
    }

    private static Evidence evidence(String name, Cadence.Beat beat) {
        return new Evidence(name + " · " + (beat.last() == null ? "–" : Said.of(beat.last())), null);
    }
}
