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
        RuleState state = facts.asOf().isAfter(limit) ? MISSED
                : facts.asOf().isBefore(limit.minusDays(warnDays)) ? NOT_YET_DUE : AT_RISK;
        return Verdict.of(state, args)
                .with(names.stream().map(name -> new Evidence(name, null)))
                .until(state == MISSED ? null : limit);
    }
}
