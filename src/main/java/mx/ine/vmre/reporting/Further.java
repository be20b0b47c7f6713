package mx.ine.vmre.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sections hold beside what every report has held since the first.
 *
 * @param cuts days of the stocks of cards, of which there may be none
 * @param plans what finds the rows of lines of the media plan again; contents made before there were such lines do not
 *     say any
 * @param silent codes of the platforms whose spend buys no results that anybody tells, see {@link CampaignSums#silent}; in
 *     contents made before those were told apart, results were paid for by all spend
 */
record Further(
        List<Block> blocks, Cuts cuts, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlanPlace> plans,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> silent) {

    static final Further NONE = new Further(List.of(), Cuts.NONE, List.of(), List.of());

    /**
     * The last cut of the month and the last one before the month, which are seldom a month apart.
     *
     * @param countries of the cards by country, or null
     * @param consulates of the cards by consulate, or null
     */
    record Cuts(
            LocalDate countries, LocalDate countriesBefore, LocalDate consulates, LocalDate consulatesBefore) {

        static final Cuts NONE = new Cuts(null, null, null, null);
    }

    Further {
        blocks = List.copyOf(blocks);
        plans = plans == null ? List.of() : List.copyOf(plans);
        silent = silent == null ? List.of() : List.copyOf(silent);
    }

    Further with(Block block) {
        return new Further(Stream.concat(blocks.stream(), Stream.of(block)).toList(), cuts, plans, silent);
    }

    List<Block> of(ReportSection section) {
        return blocks.stream().filter(b -> b.section() == section).toList();
    }

    Stream<FigureTable> tables() {
        return blocks.stream().flatMap(b -> b.tables().stream());
    }

    /**
     * Figures of subjects of which an earlier content says nothing, not even that their source is missing: it was made
     * before the report had them. So was a content whose tables of paid media lack a column.
     */
    Set<String> unknownTo(Further earlier) {
        Set<String> known = earlier.blocks.stream().map(Block::word).collect(Collectors.toSet());
        Stream<Figure> subjects = blocks.stream()
                .filter(block -> !known.contains(block.word()))
                .flatMap(block -> block.tables().stream())
                .flatMap(Further::figures);
        Map<String, FigureTable> tables = earlier.tables()
                .filter(table -> table.key().startsWith(MediaDetail.PLACE))
                .collect(Collectors.toMap(FigureTable::key, Function.identity()));
        Stream<Figure> columns = tables()
                .filter(table -> tables.containsKey(table.key()))
                .flatMap(table -> figures(table).filter(f -> !tables.get(table.key()).columns().contains(f.key())));
        return Stream.concat(subjects, columns).map(Figure::id).collect(Collectors.toSet());
    }

    private static Stream<Figure> figures(FigureTable table) {
        return Stream.concat(table.lines().stream(), Stream.ofNullable(table.total()))
                .flatMap(line -> line.figures().stream());
    }

    List<Listing> listings() {
        return blocks.stream().flatMap(b -> b.listings().stream()).toList();
    }

    /** The sources that it knows of beside the report's three. */
    List<SourceStatus> sources() {
        return blocks.stream().map(Block::status).filter(Objects::nonNull).distinct().toList();
    }
}
