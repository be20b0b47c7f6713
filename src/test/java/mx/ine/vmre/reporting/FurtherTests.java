package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a content says beside the three sources, and what an earlier one could not say. */
class FurtherTests {

    /** A table of one line with one figure. */
    private static FigureTable table(String id) {
        Figure figure = new Figure(id, "views", Figure.Unit.COUNT, Reading.count(10), null, List.of(1L));
        return new FigureTable(id, List.of("views"), -1, List.of(FigureTable.Line.named(id, id, List.of(figure))), null);
    }

    @Test
    void figuresOfSubjectsThatAnEarlierContentHadAreComparedAndOthersAreNot() {
        Further today = Further.NONE
                .with(Block.of(ReportSection.PLATFORMS, "videos", "", List.of(), table("video")))
                .with(Block.of(ReportSection.PLATFORMS, "pieces", "", List.of(), table("piece")));
        Further missingThen = Further.NONE.with(Block.of(ReportSection.PLATFORMS, "videos", "", List.of()));

        assertThat(today.unknownTo(Further.NONE)).containsExactlyInAnyOrder("video", "piece");
        assertThat(today.unknownTo(missingThen)).containsExactly("piece");
        assertThat(today.unknownTo(today)).isEmpty();
    }
}
