package mx.ine.vmre.reporting;

import java.util.List;
import java.util.function.Function;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.DetailFacts.Work;

/** Actions named one by one: late, of the next month, and those whose result or cost nobody can tell (Estrategia 3.5). */
final class WorkListings {

    private static final List<String> PLANNED = List.of("code", "name", "area", "starts", "ends");

    private WorkListings() {}

    static Block late(List<Work> works) {
        return Block.listing(ReportSection.ACTIONS, "works",
                listing("late", PLANNED, works, WorkListings::planned),
                listing("next", PLANNED, works, WorkListings::planned));
    }

    /** Completed ones that nothing proves. */
    static Listing unproven(List<Work> works) {
        return listing("no-evidence", PLANNED, works, WorkListings::planned);
    }

    static Block unmeasured(List<Work> works) {
        return Block.listing(ReportSection.COSTS, "unmeasured",
                listing("no-indicator", PLANNED, works, WorkListings::planned),
                listing("no-cost", PLANNED, works, WorkListings::planned));
    }

    private static Listing listing(
            String reason, List<String> columns, List<Work> works, Function<Work, List<String>> row) {
        List<Work> listed = works.stream().filter(w -> w.reason().equals(reason)).toList();
        return new Listing(reason, columns, listed.stream().map(row).toList(),
                listed.isEmpty() ? 0 : listed.get(0).whole());
    }

    private static List<String> planned(Work work) {
        return List.of(work.code(), work.name(), work.area().label(), EsMx.date(work.starts()), EsMx.date(work.ends()));
    }
}
