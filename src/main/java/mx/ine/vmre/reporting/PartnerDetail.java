package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.RecordFacts.Agreements;
import mx.ine.vmre.reporting.RecordFacts.Network;

/** Agreements by their state and the promotion network (Estrategia 5.3.2, 5.3.3). */
final class PartnerDetail {

    private static final List<String> AGREEMENTS =
            List.of("partners-total", "partners-new", "partners-signed", "partners-ending");
    private static final List<String> NETWORK = List.of("partners-network", "partners-joined", "partners-left");
    private static final int PLACES = 12;

    private PartnerDetail() {}

    static List<Block> blocks(RecordFacts facts) {
        List<Line> states = Arrays.stream(PartnerState.values())
                .map(state -> Line.keyed(state.name(), "reporting.agreement." + state.name(), agreements("agreement." + state.name(),
                        facts.agreements().stream().filter(a -> a.state() == state).toList())))
                .toList();
        FigureTable byState = new FigureTable("agreements", AGREEMENTS, -1, states,
                Line.keyed("total", "reporting.total", agreements("agreement.total", facts.agreements())));
        Listing ending = new Listing("ending", List.of("partner", "country", "signed", "ends"),
                facts.ending().stream()
                        .map(e -> List.of(e.name(), e.country(), EsMx.date(e.signed()), EsMx.date(e.ends())))
                        .toList(),
                facts.ending().isEmpty() ? 0 : facts.ending().get(0).whole());
        return List.of(
                new Block(ReportSection.PARTNERS, "agreements", null, "reporting.agreements.note",
                        List.of(EsMx.number(RecordReadings.SOON)), false, List.of(byState), List.of(ending)),
                Block.of(ReportSection.PARTNERS, "network", "reporting.network.note", List.of(),
                        network(facts.network())));
    }

    private static FigureTable network(List<Network> facts) {
        List<Line> lines = new ArrayList<>();
        List<Network> named = facts.stream().filter(n -> !n.country().isEmpty()).toList();
        named.stream().limit(PLACES).forEach(n ->
                lines.add(Line.named(n.country(), n.name(), members("network." + n.country(), List.of(n)))));
        if (named.size() > PLACES) {
            lines.add(Line.keyed("others", "reporting.others",
                    members("network.others", named.subList(PLACES, named.size()))));
        }
        facts.stream().filter(n -> n.country().isEmpty()).forEach(n ->
                lines.add(Line.keyed("none", "reporting.no-place", members("network.none", List.of(n)))));
        return new FigureTable("network", NETWORK, -1, lines,
                Line.keyed("total", "reporting.total", members("network.total", facts)));
    }

    private static List<Figure> agreements(String place, List<Agreements> facts) {
        return List.of(
                count(place, "partners-total", facts, Agreements::all),
                count(place, "partners-new", facts, Agreements::added),
                count(place, "partners-signed", facts, Agreements::signed),
                count(place, "partners-ending", facts, Agreements::ending));
    }

    private static List<Figure> members(String place, List<Network> facts) {
        return List.of(
                count(place, "partners-network", facts, Network::active),
                count(place, "partners-joined", facts, Network::joined),
                count(place, "partners-left", facts, Network::left));
    }

    private static <T> Figure count(String place, String key, List<T> facts, ToLongFunction<T> part) {
        return new Figure(place + "." + key, key, Unit.COUNT,
                Reading.count(facts.stream().mapToLong(part).sum()), null, List.of());
    }
}
