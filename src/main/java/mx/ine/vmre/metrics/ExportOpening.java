package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens files for reading with what the strategy's catalogue, the places and the known kinds of files tell. */
@Component
class ExportOpening {

    /** Key of the answer of a person who says what kind of file it is. */
    static final String SOURCE = "source";

    private final List<ExportSource> sources;
    private final Recognition recognition;
    private final JdbcClient jdbc;
    private final Places places;
    private final BusinessDate businessDate;

    ExportOpening(List<ExportSource> sources, JdbcClient jdbc, Places places, BusinessDate businessDate) {
        this.sources = List.copyOf(sources);
        this.recognition = new Recognition(sources);
        this.jdbc = jdbc;
        this.places = places;
        this.businessDate = businessDate;
    }

    /** The kinds of files that can be imported. */
    List<String> sourceCodes() {
        return sources.stream().map(ExportSource::code).toList();
    }

    /** @throws Unreadable if nothing of the file can be imported */
    ExportReading read(FileBytes content, StrategyRef strategy, Map<String, String> answers) {
        List<Reference.Platform> platforms = jdbc.sql("SELECT code, name, aliases, retired FROM campaign.v_term"
                        + " WHERE strategy_id = :strategy AND kind = 'PLATFORM' ORDER BY position")
                .param("strategy", strategy.id())
                .query(Reference.Platform.class)
                .list();
        return ExportReading.of(
                content,
                recognition(AskedAgain.without(answers).get(SOURCE)),
                new StrategyReference(strategy, businessDate.today(), places, platforms),
                answers);
    }

    private Recognition recognition(String said) {
        return sources.stream().filter(s -> s.code().equals(said)).findFirst().map(Recognition::said).orElse(recognition);
    }
}
