package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class KnownFocusLists implements FocusLists {

    /** What the split is called among the numerals of a strategy. */
    private static final String SPLIT = "segments";

    private final JdbcClient jdbc;
    private final StrategyShelf shelf;

    KnownFocusLists(JdbcClient jdbc, StrategyShelf shelf) {
        this.jdbc = jdbc;
        this.shelf = shelf;
    }

    @Override
    public List<FocusList> of(long strategyId) {
        List<FocusList> lists = new ArrayList<>();
        Map<String, List<Place>> regions = new LinkedHashMap<>();
        jdbc.sql("SELECT numeral, iso2, name FROM campaign.focus_place WHERE strategy_id = :id ORDER BY numeral, position")
                .param("id", strategyId)
                .query(rs -> {
                    regions.computeIfAbsent(rs.getString(1), n -> new ArrayList<>())
                            .add(new Place(rs.getString(2), rs.getString(3)));
                });
        regions.forEach((numeral, places) -> lists.add(new FocusList(numeral, "", true, places, Set.of())));
        String numeral = jdbc.sql("SELECT numeral FROM campaign.numeral WHERE strategy_id = :id AND subject = :subject")
                .param("id", strategyId)
                .param("subject", SPLIT)
                .query(String.class)
                .optional()
                .orElse("");
        List<Segment> segments = shelf.contents().segments().getOrDefault(strategyId, List.of());
        // A segment of one country chose nothing among countries.
        segments.stream().filter(s -> s.countries().size() > 1).forEach(segment -> {
            Set<String> claimed = segments.stream()
                    .filter(other -> other != segment)
                    .flatMap(other -> other.countries().stream())
                    .collect(Collectors.toSet());
            lists.add(new FocusList(numeral, segment.name(), false, countries(segment), claimed));
        });
        return lists;
    }

    private List<Place> countries(Segment segment) {
        return shelf.contents().countries().stream()
                .filter(c -> segment.countries().contains(c.iso2()))
                .map(c -> new Place(c.iso2(), c.name()))
                .toList();
    }
}
