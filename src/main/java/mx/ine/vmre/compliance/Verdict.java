package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule says of a day.
 *
 * @param args figures and names of its sentence, already as people read them
 * @param evidence what it rests on; for states other than met, what is wrong or still missing
 * @param due until when something can be done, or null
 */
record Verdict(RuleState state, List<String> args, List<Evidence> evidence, LocalDate due) {

    Verdict {
        args = List.copyOf(args);
        evidence = List.copyOf(evidence);
    }

    static Verdict of(RuleState state, Object... args) {
        return new Verdict(state, Arrays.stream(args).map(Said::of).toList(), List.of(), null);
    }

    Verdict with(Stream<Evidence> shown) {
        return new Verdict(state, args, shown.toList(), due);
    }

    /** One figure more, after those that it has. */
    Verdict telling(Object more) {
        return new Verdict(
                state, Stream.concat(args.stream(), Stream.of(Said.of(more))).toList(), evidence, due);
    }

    /** The same figures, seen otherwise. */
    Verdict as(RuleState other) {
        return new Verdict(other, args, evidence, due);
    }

    Verdict until(LocalDate day) {
        return new Verdict(state, args, evidence, day);
    }
}
