package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organic videos, stocks of cards and contacts of INETEL in the database: stored, replaced, undone, never added up. */
@ModuleTest
class FurtherKindsModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);

    @Autowired
    MetricImport imports;

    @Autowired
    MediaReadings media;

    @Autowired
    ImportReadings sources;

    @Autowired
    ImportSheetWriting writing;

    @Autowired
    ImportShelf shelf;

    @Autowired
    Strategies strategies;

    @Autowired
    JdbcClient jdbc;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategies.all();
        strategy = TestStrategy.make(jdbc);
    }

    @AfterEach
    void leaveNothing() {
        TestStrategy.remove(jdbc, strategy);
    }

    private ImportOutcome store(String name, byte[] content) {
        return imports.bringAndStore(new ImportFile(name, content), strategy, Map.of(), TestPeople.CNCS);
    }

    private ImportOutcome store(String name, String... lines) {
        return store(name, SampleFiles.text(lines));
    }

    private long sum(String sql) {
        return jdbc.sql(sql).param("strategy", strategy.id()).query(Long.class).single();
    }

    @Test
    void viewsOfVideosAreStoredByThemselvesAndAddNothingToPaidMedia() {
        ImportOutcome stored = store("datos.zip", SampleFiles.bytes(SampleFiles.YOUTUBE));

        assertThat(stored.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(stored.rehearsal().fresh()).isEqualTo(7);
        assertThat(stored.rehearsal().totals()).extracting(TotalLine::country)
                .containsExactly("CA", "DE", "ES", "FR", "GB", "MX", "US");
        assertThat(sum("SELECT sum(views) FROM metrics.v_video_fact WHERE strategy_id = :strategy AND dimension = 'country'"))
                .isEqualTo(27_489);
        assertThat(sum("SELECT sum(views) FROM metrics.v_video_fact WHERE strategy_id = :strategy AND dimension = 'total'"))
                .isEqualTo(27_489);
        assertThat(media.ofMonth(strategy.id(), NOVEMBER).rows()).isZero();
        assertThat(sources.kindsOf(strategy.id(), NOVEMBER)).containsExactly(FactKind.VIDEO);
        assertThat(sources.sourcesOf(strategy.id(), NOVEMBER)).singleElement()
                .satisfies(source -> assertThat(source.rows()).isEqualTo(7));
    }

    @Test
    void aStockReplacesThatOfTheSameCutAndIsNeverAddedToThatOfAnother() {
        String header = "País,Trámites en el INE,CPVE entregadas,CPVE confirmadas";
        store("octubre.csv", "Corte: 2020-10-31", header, "EUA,100,80,40", "Canadá,10,8,4", "Total,110,88,44");
        store("noviembre.csv", "Corte: 2020-11-30", header, "EUA,120,90,50", "Canadá,11,9,5", "Total,131,99,55");
        ImportOutcome again = store("noviembre otra vez.csv", "Corte: 2020-11-30", header, "EUA,121,90,50", "Total,121,90,50");

        assertThat(again.rehearsal().replaced()).isEqualTo(1);
        assertThat(sum("SELECT sum(requests) FROM metrics.v_stock_fact WHERE strategy_id = :strategy"
                        + " AND dimension = 'country' AND cut = '2020-11-30'"))
                .isEqualTo(132);
        assertThat(sum("SELECT count(*) FROM metrics.stock_fact_past WHERE strategy_id = :strategy")).isEqualTo(2);

        imports.undo(strategy, again.id(), "Era un borrador", TestPeople.CNCS);

        assertThat(sum("SELECT sum(requests) FROM metrics.v_stock_fact WHERE strategy_id = :strategy"
                        + " AND dimension = 'country' AND cut = '2020-11-30'"))
                .isEqualTo(131);
        assertThat(sum("SELECT count(*) FROM metrics.stock_fact_past WHERE strategy_id = :strategy")).isZero();
    }

    @Test
    void severalCutsOfAFileShowTheLastOfEachMonthAndNoSumOverMonths() {
        ImportOutcome brought = imports.bring(
                new ImportFile("cortes.csv", SampleFiles.text("País,Fecha de corte,Trámites en el INE",
                        "EUA,2020-10-31,100", "EUA,2020-11-15,110", "Canadá,2020-11-15,5", "EUA,2020-11-30,120", "Canadá,2020-11-30,6")),
                strategy, TestPeople.CNCS);

        assertThat(brought.rehearsal().totals()).extracting(TotalLine::month, TotalLine::country, t -> t.values().get("cardRequests").longValue())
                .containsExactly(
                        tuple("2020-10", "US", 100L),
                        tuple("2020-11", "CA", 6L),
                        tuple("2020-11", "US", 120L));
        List<ImportSheet.Table> tables =
                writing.sheet(shelf.find(strategy.id(), brought.id()).orElseThrow(), strategy).tables();
        assertThat(tables).extracting(ImportSheet.Table::key).containsExactly("country", "month");
        assertThat(tables.get(0).total()).containsExactly("126");
        assertThat(tables.get(1).total()).containsExactly("");
    }

    @Test
    void aBaselineBeforeTheStrategyIsKeptAndACutAfterItIsNot() {
        assertThat(store("2018.csv", SampleFiles.bytes("cpve_pais_2018-12.csv")).rehearsal().accepted()).isEqualTo(11);
        assertThat(store("2030.csv", "Corte: 2030-01-31", "País,Trámites en el INE", "EUA,1").rehearsal().rejections())
                .extracting(Rejection::reasonKey).containsExactly("metrics.reason.outside");
    }

    @Test
    void aTotalThatIsNotTheSumOfItsRowsIsTold() {
        ImportOutcome stored = store("inetel.csv", SampleFiles.bytes("inetel_2020-11.csv"));

        assertThat(stored.rehearsal().warnings())
                .containsExactly(new Warning("metrics.warning.declared.contacts", List.of("1,860", "1,857")));
        assertThat(store("cpve.csv", "Corte: 2020-11-30", "País,Consulado,Trámites ingresados", "EUA,Dallas,10",
                        "Subtotal EUA,,12", "Canadá,Toronto,5", ",Subtotal,5", "Total,,17").rehearsal().warnings())
                .containsExactly(
                        new Warning("metrics.warning.subtotal", List.of("4", "12", "10")),
                        new Warning("metrics.warning.declared.cardRequests", List.of("17", "15")));
    }

    @Test
    void contactsAreReplacedByKeyAndUndone() {
        store("1.csv", "Mes,Canal,Tema,Atenciones", "2020-11,EUA,Registro,10", "2020-11,México,Registro,4");
        ImportOutcome second = store("2.csv", "Mes,Canal,Tema,Llamadas", "noviembre de 2020,Estados Unidos,REGISTRO,12");

        assertThat(second.rehearsal().replaced()).isEqualTo(1);
        assertThat(sum("SELECT sum(contacts) FROM metrics.v_contact_fact WHERE strategy_id = :strategy")).isEqualTo(16);
        imports.undo(strategy, second.id(), "Faltaba una semana", TestPeople.CNCS);
        assertThat(sum("SELECT sum(contacts) FROM metrics.v_contact_fact WHERE strategy_id = :strategy")).isEqualTo(14);
    }

    @Test
    void whatWasReplacedIsStillSeenWithTheMomentAtWhichItWas() {
        String cards = "País,Trámites en el INE";
        String contacts = "Mes,Canal,Tema,Atenciones";
        store("cpve.csv", "Corte: 2020-11-30", cards, "EUA,100", "Total,100");
        store("cpve otra vez.csv", "Corte: 2020-11-30", cards, "EUA,101", "Total,101");
        store("inetel.csv", contacts, "2020-11,EUA,Registro,10");
        store("inetel otra vez.csv", contacts, "2020-11,EUA,Registro,11");
        store("videos.csv", "Date,Geography,Views", "2020-11-01,US,100", "2020-11-02,US,7");
        store("videos otra vez.csv", "Date,Geography,Views", "2020-11-01,US,101", "2020-11-02,US,7", "2020-11-03,US,1");

        for (String past : List.of(
                "SELECT sum(requests) FROM metrics.v_stock_fact_past WHERE cut = '2020-11-30' AND dimension = 'country'",
                "SELECT sum(views) FROM metrics.v_video_fact_past WHERE day = '2020-11-01' AND dimension = 'country+day'",
                "SELECT sum(contacts) * 10 FROM metrics.v_contact_fact_past WHERE day <= '2020-11-30'")) {
            assertThat(sum(past + " AND strategy_id = :strategy AND replaced_at <= now()")).isEqualTo(100);
        }
    }

    @Test
    void hostileFilesAndListsOfPersonsLeaveNothingBehind() {
        byte[] nested = TestFiles.zip(Map.of("dentro.zip", TestFiles.zip(Map.of())));
        assertThat(store("bomba.xlsx", nested).status()).isEqualTo(ImportOutcome.Status.REFUSED);
        ImportOutcome persons = store("lista.csv", "semana_inicio,pais,solicitudes_lnere,CURP", "2020-11-02,España,1,x");
        assertThat(persons.reason()).isEqualTo("metrics.refused.personal");
        assertThat(persons.args()).containsExactly("CURP");
        assertThat(sum("SELECT count(*) FROM metrics.import WHERE strategy_id = :strategy")).isZero();
    }
}
