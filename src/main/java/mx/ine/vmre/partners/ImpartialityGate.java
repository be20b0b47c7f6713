package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateBadge;

/**
 * What stands between an organisation and being active: a signed agreement in force, and each of the three invariable
 * terms of 5.3.2 declared and kept.
 *
 * @param agreement null if there is none
 * @param declarations null values where a term was not declared
 */
record ImpartialityGate(Agreement agreement, Map<ImpartialityTerm, Declaration> declarations) {

    private static final StateBadge MET = new StateBadge("partners.gate.met", "s-ok", "done");
    private static final StateBadge PENDING = new StateBadge("partners.gate.pending", "s-wait", "plan");
    private static final StateBadge BROKEN = new StateBadge("partners.gate.broken", "s-bad", "late");

    /** The requirements in the order in which they are met. */
    List<Requirement> requirements(LocalDate today) {
        List<Requirement> all = new ArrayList<>();
        boolean written = agreement != null;
        all.add(new Requirement("partners.gate.agreement", null, written ? MET : PENDING, ""));
        all.add(new Requirement(
                "partners.gate.signed", null, written && agreement.signed() ? MET : PENDING,
                written && agreement.signed() ? EsMx.date(agreement.signedOn()) : ""));
        boolean inForce = written && agreement.inForceOn(today);
        boolean over = written && agreement.ends().isBefore(today);
        all.add(new Requirement(
                "partners.gate.inForce", null, inForce ? MET : over ? BROKEN : PENDING,
                written ? EsMx.date(agreement.ends()) : ""));
        for (ImpartialityTerm term : ImpartialityTerm.values()) {
            Declaration declared = declarations.get(term);
            StateBadge badge = declared == null ? PENDING : declared.holds() ? MET : BROKEN;
            all.add(new Requirement(term.key(), term, badge, declared == null ? "" : EsMx.date(declared.madeOn())));
        }
        return all;
    }

    boolean open(LocalDate today) {
        return requirements(today).stream().allMatch(Requirement::met);
    }

    /** How many of the declarations are missing or broken. */
    long termsMissing() {
        return Stream.of(ImpartialityTerm.values())
                .filter(t -> declarations.get(t) == null || !declarations.get(t).holds())
                .count();
    }

    /** @throws RuleViolation naming the first requirement that is not met */
    void require(LocalDate today) {
        requirements(today).stream().filter(r -> !r.met()).findFirst().ifPresent(r -> {
            throw new RuleViolation(r.key() + ".missing");
        });
    }

    /** The day from which everything stood: the latest of signature, start of the term and declarations. */
    LocalDate from() {
        return Stream.concat(
                        Stream.of(agreement.signedOn(), agreement.starts()),
                        declarations.values().stream().filter(Objects::nonNull).map(Declaration::madeOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * One requirement and where it stands.
     *
     * @param term the declaration it is about, or null
     * @param date the day that proves it, or the empty text
     */
    record Requirement(String key, ImpartialityTerm term, StateBadge badge, String date) {
        boolean met() {
            return badge == MET;
        }
    }
}
