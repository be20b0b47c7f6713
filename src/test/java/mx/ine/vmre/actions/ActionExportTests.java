package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.campaign.StageChangeImpact;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

@ModuleTest
class ActionExportTests {

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    ActionWork work;

    @Autowired
    ActionSearch search;

    @Autowired
    ActionsOfStage impact;

    @Autowired
    ActionReadings readings;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    StrategyRef strategy;
    StageRow stage;

    @BeforeEach
    void shipped() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
        stage = stages.of(strategy.id()).get(0);
    }

    @Test
    void theCsvHasItsMarkItsAccentsAndNoFormula() throws Exception {
        plan("=1+1 Ñandú 6121", ActionExamples.DECEMBER);
        byte[] bytes = web.perform(get("/acciones.csv").param("texto", "6121").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        String csv = new String(bytes, StandardCharsets.UTF_8);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("'=1+1 Ñandú 6121", "Vinculación", "600.00", "1500.50", "01/12/2020", "Planeada");
    }

    @Test
    void theWorkbookHasNumbersAsNumbers() throws Exception {
        plan("Libro 6122", ActionExamples.DECEMBER);
        byte[] bytes = web.perform(get("/acciones.xlsx").param("texto", "6122").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Clave");
            assertThat(rows.get(1).getCell(16).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(16).asNumber()).isEqualByComparingTo("1500.50");
        }
    }

    @Test
    void reviewersExportNothing() throws Exception {
        web.perform(get("/acciones.csv").with(as(CVME))).andExpect(status().isForbidden());
    }

    @Test
    void whatWaitsIsDifferentForWhoPlannedAndForTheColleague() {
        LocalDate day = LocalDate.of(2019, 4, 2);
        long id = plan("Pendiente 6123", new DatePeriod(day, day));
        String url = "/acciones/" + id;

        assertThat(urls(work.waitingFor(DERFE, strategy.id(), day))).doesNotContain(url);
        assertThat(urls(work.waitingFor(DERFE2, strategy.id(), day))).contains(url);
        planning.approve(strategy, id, 0, DERFE2);
        planning.start(strategy, id, 1, DERFE);
        assertThat(urls(work.waitingFor(DERFE2, strategy.id(), day))).contains(url + "/completar");
        assertThat(work.waitingFor(VIEWER, strategy.id(), day)).isEmpty();
    }

    @Test
    void theHeaderSearchFindsByKeyAndWithoutAccents() {
        plan("Reunión 6124", ActionExamples.DECEMBER);

        assertThat(search.search("reunion 6124", strategy.id(), 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.title()).isEqualTo("Reunión 6124"));
        assertThat(search.search("6124", -1, 5)).isEmpty();
    }

    @Test
    void movingAStageTellsWhichActionsWouldFallOutside() {
        plan("Etapa 6125", ActionExamples.DECEMBER);
        DatePeriod shorter = new DatePeriod(stage.from(), LocalDate.of(2020, 11, 30));

        List<StageChangeImpact.Touched> touched = impact.of(stage, shorter);
        assertThat(touched).extracting(StageChangeImpact.Touched::labelKey)
                .containsExactly("actions.impact.ofStage", "actions.impact.outside");
        assertThat(impact.of(stage, stage.period())).extracting(StageChangeImpact.Touched::labelKey)
                .containsExactly("actions.impact.ofStage");
        StageChangeImpact.Touched outside = touched.get(1);
        Map<String, String[]> asked = new HashMap<>();
        UriComponentsBuilder.fromUriString(outside.url()).build().getQueryParams()
                .forEach((name, values) -> asked.put(name, values.toArray(String[]::new)));
        assertThat(readings.countWithout(ActionReadings.listState(asked), "texto", strategy, DERFE))
                .as("the link leads to those that are counted").isEqualTo(outside.count());
    }

    private static List<String> urls(List<WorkItem> items) {
        return items.stream().map(WorkItem::url).toList();
    }

    private long plan(String name, DatePeriod period) {
        return planning.plan(
                strategy, ActionExamples.named(ActionExamples.outreach(), name, Set.of(stage.id()), period), DERFE);
    }
}
