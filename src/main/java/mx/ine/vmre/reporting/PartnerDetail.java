package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.RecordFacts.Organisations;

/** Agreements by their state and the promotion network (Estrategia 5.3.2, 5.3.3). */
final class PartnerDetail {

    private static final List<String> AGREEMENTS =
            List.of("partners-total", "partners-new", "partners-signed", "partners-ending");
    private static final List<String> NETWORK = List.of("partners-network", "partners-joined", "partners-left");
    private static final Set<PartnerState> GONE = EnumSet.of(PartnerState.SUSPENDED, PartnerState.CLOSED);
    private static final int PLACES = 12;

    private PartnerDetail() {}

    static List<Block> blocks(RecordFacts facts) {
        List<Line> states = Arrays.stream(PartnerState.values())
                .map(state -> Line.keyed(state.name(), "reporting.agreement." + state.name(), agreements("agreement." + state.name(),
                        facts.organisations().stream().filter(o -> o.state() == state).toList())))
                .toList();
        FigureTable byState = new FigureTable("agreements", AGREEMENTS, -1, states,
                Line.keyed("total", "reporting.total", agreements("agreement.total", facts.organisations())));
        Listing ending = new Listing("ending", List.of("partner", "country", "signed", "ends"),
                facts.ending().stream()
                        .map(e -> List.of(e.name(), e.country(), EsMx.date(e.signed()), EsMx.date(e.ends())))
                        .toList(),
                facts.ending().isEmpty() ? 0 : facts.ending().get(0).whole());
        return List.of(
                new Block(ReportSection.PARTNERS, "agreements", null, "reporting.agreements.note",
                        List.of(EsMx.number(RecordReadings.SOON)), false, List.of(byState), List.of(ending)),
                Block.of(ReportSection.PARTNERS, "network", "reporting.network.note", List.of(),
                        network(facts)));
    }

    private static FigureTable network(RecordFacts facts) {
        List<Organisations> members = facts.organisations().stream().filter(Organisations::network).toList();
        Map<String, List<Organisations>> byCountry = members.stream()
                .collect(Collectors.groupingBy(Organisations::country, TreeMap::new, Collectors.toList()));
        List<String> named = byCountry.keySet().stream()
                .filter(country -> !country.isEmpty())
                .sorted(Comparator.comparingLong((String country) -> -active(byCountry.get(country)))
                        .thenComparing(country -> facts.countries().getOrDefault(country, country)))
                .toList();
        List<Line> lines = new ArrayList<>();
        named.stream().limit(PLACES).forEach(country ->
                lines.add(Line.named(country, facts.countries().getOrDefault(country, country),
                        members("network." + country, byCountry.get(country)))));
        if (named.size() > PLACES) {
            lines.add(Line.keyed("others", "reporting.others", members("network.others",
                    named.stream().skip(PLACES).flatMap(country -> byCountry.get(country).stream()).toList())));
        }
        if (byCountry.containsKey("")) {
            lines.add(Line.keyed("none", "reporting.no-place", members("network.none", byCountry.get(""))));
        }
        return new FigureTable("network", NETWORK, -1, lines,
                Line.keyed("total", "reporting.total", members("network.total", members)));
    }

    private static List<Figure> agreements(String place, List<Organisations> facts) {
        return List.of(
                count(place, "partners-total", facts, Organisations::all),
                count(place, "partners-new", facts, Organisations::added),
                count(place, "partners-signed", facts, Organisations::signed),
                count(place, "partners-ending", facts, Organisations::ending));
    }

    private static List<Figure> members(String place, List<Organisations> facts) {
        return List.of(
                count(place, "partners-network", facts, PartnerDetail::active),
                count(place, "partners-joined", facts, Organisations::joined),
                count(place, "partners-left", facts, o -> GONE.contains(o.state()) ? o.all() : 0));
    }

    private static long active(Organisations one) {
        return one.state() == PartnerState.ACTIVE ? one.all() : 0;
    }

    private static long active(List<Organisations> all) {
        return all.stream().mapToLong(PartnerDetail::active).sum();
    }

    private static <T> Figure count(String place, String key, List<T> facts, ToLongFunction<T> part) {
        return new Figure(place + "." + key, key, Unit.COUNT,
                Reading.count(facts.stream().mapToLong(part).sum()), null, List.of());
    }
}
