package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether something reached each entity with overseas voting by a day. */
record EntityCoverage(Facts facts, LocalDate limit, int warnDays) {

    /** As below, and besides something that no entity is. */
    Verdict verdict(Set<String> reached, boolean also, Stream<Evidence> evidence, boolean any, Object... more) {
        Verdict verdict = verdict(reached, evidence, any, more);
        return also || verdict.state() != MET ? verdict : verdict.as(lacking()).until(due(lacking()));
    }

    /** {0} entities reached, {1} of how many, {2} names of those not reached, {3} the limit; the rule's own follow. */
    Verdict verdict(Set<String> reached, Stream<Evidence> evidence, boolean any, Object... more) {
        List<Facts.Entity> without = facts.entities().stream().filter(e -> !reached.contains(e.key())).toList();
        List<String> names = without.stream().map(Facts.Entity::name).toList();
        Object[] args = Stream.concat(
                Stream.of(facts.entities().size() - without.size(), facts.entities().size(), names, limit),
                Stream.of(more)).toArray();
        if (without.isEmpty()) {
            return Verdict.of(any ? MET : NOT_YET_DUE, args).with(evidence);
        }
        return Verdict.of(lacking(), args)
                .with(names.stream().map(name -> new Evidence(name, null)))
                .until(due(lacking()));
    }

    /** The state while something lacks. */
    private RuleState lacking() {
        return facts.asOf().isAfter(limit) ? MISSED
                : facts.asOf().isBefore(limit.minusDays(warnDays)) ? NOT_YET_DUE : AT_RISK;
    }

    private LocalDate due(RuleState state) {
        return state == MISSED ? null : limit;
    }
}
