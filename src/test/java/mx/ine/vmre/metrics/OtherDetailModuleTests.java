package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same figures exported again with more or fewer columns to split them by: asked about, never counted twice. */
@ModuleTest
class OtherDetailModuleTests {

    private static final String GOOGLE = "Campaign,Day,Currency code,Impr.,Clicks,Cost";
    private static final String WEEKS = "semana_inicio,semana_fin,pais,solicitudes_lnere";

    @Autowired
    MetricImport imports;

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

    private ImportOutcome bring(String name, String... lines) {
        return imports.bring(new ImportFile(name, SampleFiles.text(lines)), strategy, Map.of(), TestPeople.CNCS);
    }

    private long store(String name, String... lines) {
        ImportOutcome brought = bring(name, lines);
        assertThat(brought.rehearsal().decisions()).isEmpty();
        imports.store(strategy, brought.id(), TestPeople.CNCS);
        return brought.id();
    }

    private void replace(ImportOutcome asked) {
        assertThat(asked.rehearsal().decisions()).extracting(Decision::key).containsExactly("grain");
        imports.answer(strategy, asked.id(), Map.of("grain", "replace"), TestPeople.CNCS);
        imports.store(strategy, asked.id(), TestPeople.CNCS);
    }

    private List<String> dump(String table) {
        return jdbc.sql("SELECT f::text FROM metrics." + table + " f WHERE strategy_id = :id ORDER BY 1")
                .param("id", strategy.id()).query(String.class).list();
    }

    private String spend() {
        return jdbc.sql("SELECT sum(spend)::text FROM metrics.media_fact WHERE strategy_id = :id")
                .param("id", strategy.id()).query(String.class).single();
    }

    @ParameterizedTest
    @CsvSource({"Country/Territory,Spain,France", "Ad group,Uno,Dos", "Device,Computers,Tablets",
        "Campaign type,Search,Display", "Account,INE 1,INE 2", "Campaign ID,11,12"})
    void aCampaignSplitByAFurtherColumnIsAskedAboutWhicheverComesFirst(String column, String one, String other) {
        String[] whole = {GOOGLE, "A,2020-11-02,MXN,10,2,3.00"};
        String[] split = {GOOGLE + "," + column, "A,2020-11-02,MXN,5,1,1.00," + one, "A,2020-11-02,MXN,5,1,2.00," + other};

        store("entera.csv", whole);
        List<String> before = dump("media_fact");
        ImportOutcome asked = bring("partida.csv", split);
        assertThat(asked.status()).isEqualTo(ImportOutcome.Status.NEEDS_DECISION);
        assertThat(dump("media_fact")).isEqualTo(before);
        replace(asked);
        assertThat(spend()).isEqualTo("3.00");
        assertThat(dump("media_fact")).hasSize(2);

        replace(bring("otra vez entera.csv", GOOGLE, "A,2020-11-02,MXN,10,2,3.50"));
        assertThat(spend()).isEqualTo("3.50");
    }

    @ParameterizedTest
    @CsvSource({"Device,Age,Computers,18-24", "Age,Gender,Unknown,Unknown", "'Device,Age','Device,Gender','Computers,18-24','Computers,Male'",
        "Device,Dispositivo,Computers,Ordenadores", "Age,Country/Territory,18-24,Spain", "Country/Territory,Ad group,Spain,Uno"})
    void theSameSplitByAnotherColumnIsAskedAbout(String one, String other, String value, String otherValue) {
        store("una.csv", GOOGLE + "," + one, "A,2020-11-02,MXN,10,2,3.00," + value);
        List<String> before = dump("media_fact");
        ImportOutcome asked = bring("otra.csv", GOOGLE + "," + other, "A,2020-11-02,MXN,10,2,3.00," + otherValue);

        assertThat(asked.status()).isEqualTo(ImportOutcome.Status.NEEDS_DECISION);
        assertThat(dump("media_fact")).isEqualTo(before);
        replace(asked);
        assertThat(spend()).isEqualTo("3.00");
        imports.undo(strategy, asked.id(), "prueba", TestPeople.CNCS);
        assertThat(dump("media_fact")).isEqualTo(before);
    }

    @Test
    void aCampaignOnAnotherPlatformThanItsNameSaidIsAskedAbout() {
        store("nombres.csv", GOOGLE, "Video A,2020-11-02,MXN,10,2,3.00");
        ImportOutcome asked = bring("tipos.csv", GOOGLE + ",Campaign type", "Video A,2020-11-02,MXN,10,2,3.50,Display");

        replace(asked);
        assertThat(spend()).isEqualTo("3.50");
    }

    @Test
    void aCampaignOnSeveralPlatformsOfOurOwnTableIsNoOtherDetail() {
        String plain = "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions";
        store("dos.csv", plain, "2020-11-02,Facebook,A,x,es,US,,10,2,8,1.00,0", "2020-11-02,Twitter,A,x,es,US,,10,2,8,1.00,0");

        assertThat(bring("una.csv", plain, "2020-11-02,Facebook,A,x,es,CA,,10,2,8,2.00,0").rehearsal().decisions()).isEmpty();
    }

    @Test
    void theOrderOfTheColumnsIsNoOtherSplit() {
        store("una.csv", GOOGLE + ",Age,Gender", "A,2020-11-02,MXN,10,2,3.00,18-24,Male");
        ImportOutcome again = bring("otra.csv", GOOGLE + ",Gender,Age", "A,2020-11-02,MXN,10,2,4.00,Male,18-24");

        assertThat(again.rehearsal()).returns(1L, Rehearsal::replaced).returns(List.of(), Rehearsal::decisions);
    }

    @Test
    void aDayWithoutARowOfNoCountryDoesNotHideThatTheWholeIsThere() {
        store("entera.csv", GOOGLE, "A,2020-11-02,MXN,10,2,3.00", "A,2020-11-03,MXN,10,2,4.00");
        ImportOutcome asked = bring("paises.csv", GOOGLE + ",Country/Territory", "A,2020-11-02,MXN,10,2,2.00,Spain",
                "A,2020-11-02,MXN,10,2,1.00,Unknown", "A,2020-11-03,MXN,10,2,4.00,Spain");

        assertThat(asked.rehearsal().decisions()).extracting(Decision::key).contains("grain");
        imports.answer(strategy, asked.id(), Map.of("grain", "replace", "vanished", "keep"), TestPeople.CNCS);
        imports.store(strategy, asked.id(), TestPeople.CNCS);
        assertThat(spend()).isEqualTo("7.00");
    }

    @Test
    void bothMayStayOrNothingOfTheFileIsWanted() {
        store("edades.csv", GOOGLE + ",Age", "A,2020-11-02,MXN,10,2,3.00,18-24");
        List<String> before = dump("media_fact");
        ImportOutcome unwanted = bring("equipos.csv", GOOGLE + ",Device", "A,2020-11-02,MXN,10,2,3.00,Computers");

        assertThat(imports.answer(strategy, unwanted.id(), Map.of("grain", "discard"), TestPeople.CNCS).status())
                .isEqualTo(ImportOutcome.Status.REFUSED);
        assertThat(dump("media_fact")).isEqualTo(before);

        ImportOutcome both = bring("equipos otra vez.csv", GOOGLE + ",Device", "A,2020-11-02,MXN,10,2,3.50,Computers");
        imports.answer(strategy, both.id(), Map.of("grain", "both"), TestPeople.CNCS);
        imports.store(strategy, both.id(), TestPeople.CNCS);
        assertThat(spend()).isEqualTo("6.50");
    }

    @Test
    void identifiersTellAdsOfOneNameApartAndAreAskedAboutAfterAnExportWithoutThem() {
        String meta = "Day,Campaign name,Ad name,Impressions,Link clicks,Amount spent (MXN)";
        store("sin.csv", meta, "2020-11-02,A,x,10,2,3.00");
        ImportOutcome asked = bring("con.csv", meta + ",Ad ID", "2020-11-02,A,x,5,1,1.00,120250000000000001",
                "2020-11-02,A,x,5,1,2.00,120250000000000002");

        assertThat(asked.rehearsal().rejected()).isZero();
        replace(asked);
        assertThat(dump("media_fact")).hasSize(2);
        ImportOutcome again = bring("otra vez con.csv", meta + ",Ad ID", "2020-11-02,A,x,5,1,1.50,120250000000000001");
        assertThat(again.rehearsal()).returns(1L, Rehearsal::replaced);
        ImportOutcome shortened = bring("recortada.csv", meta + ",Ad ID", "2020-11-02,A,x,10,2,3.00,1.2025E+17");
        assertThat(shortened.rehearsal().decisions()).extracting(Decision::key).containsExactly("grain");
        assertThat(shortened.rehearsal().warnings()).extracting(Warning::key).contains("metrics.warning.lost-digits-identifier");
    }

    @Test
    void anHourOfADayIsNoDay() {
        String x = "Id,Campaign,Time,Spend,Impressions,Link clicks,Engagement rate,Campaign url,Card engagements";
        String rest = ",10,1,0.1,u,1";
        imports.bringAndStore(new ImportFile("horas.csv", SampleFiles.text(x, "c1,A,2020-11-02 00:00,1.00" + rest,
                "c1,A,2020-11-02 01:00,2.00" + rest)), strategy, Map.of("currency", "MXN"), TestPeople.CNCS);
        ImportOutcome asked = imports.bring(new ImportFile("dias.csv", SampleFiles.text(x, "c1,A,2020-11-02,3.50" + rest)),
                strategy, Map.of("currency", "MXN", "vanished", "keep"), TestPeople.CNCS);

        replace(asked);
        assertThat(spend()).isEqualTo("3.50");
    }

    @Test
    void undoingGivesTheOtherDetailBackUnlessALaterImportRestsOnIt() {
        store("entera.csv", GOOGLE, "A,2020-11-02,MXN,10,2,3.00");
        List<String> before = dump("media_fact");
        ImportOutcome split = bring("partida.csv", GOOGLE + ",Device", "A,2020-11-02,MXN,5,1,1.00,Computers");
        replace(split);
        long later = store("otro dispositivo.csv", GOOGLE + ",Device", "A,2020-11-02,MXN,5,1,2.00,Tablets");

        assertThatThrownBy(() -> imports.undo(strategy, split.id(), "prueba", TestPeople.CNCS))
                .isInstanceOf(StateConflict.class).hasMessage("metrics.rule.built-upon");
        imports.undo(strategy, later, "prueba", TestPeople.CNCS);
        imports.undo(strategy, split.id(), "prueba", TestPeople.CNCS);
        assertThat(dump("media_fact")).isEqualTo(before);
    }

    @Test
    void rowsWithoutACountryAmongOthersAreNoOtherDetail() {
        String header = GOOGLE + ",Country/Territory";
        store("una.csv", header, "A,2020-11-02,MXN,10,2,3.00,Spain", "A,2020-11-02,MXN,10,2,1.00,Unknown",
                "A,2020-11-03,MXN,10,2,1.00,Spain");

        ImportOutcome again = bring("otra.csv", header, "A,2020-11-02,MXN,11,2,3.00,Spain",
                "A,2020-11-02,MXN,10,2,1.00,Unknown", "A,2020-11-03,MXN,10,2,1.00,Spain");

        assertThat(again.rehearsal().decisions()).isEmpty();
        assertThat(again.rehearsal()).returns(3L, Rehearsal::replaced);
    }

    @Test
    void otherCampaignsAndOtherDaysAreNotAskedAbout() {
        store("una.csv", GOOGLE, "A,2020-11-02,MXN,10,2,3.00", "B,2020-11-03,MXN,10,2,3.00");

        assertThat(bring("otra.csv", GOOGLE + ",Device", "A,2020-11-03,MXN,10,2,3.00,Tablets",
                "C,2020-11-02,MXN,10,2,3.00,Tablets").rehearsal().decisions()).isEmpty();
    }

    @Test
    void requestsByEntityAfterThoseByCountryAloneAreAskedAbout() {
        store("paises.csv", WEEKS, "2020-11-02,2020-11-08,EUA,10");
        List<String> before = dump("request_fact");
        ImportOutcome asked = bring("entidades.csv", WEEKS + ",entidad_clave", "2020-11-02,2020-11-08,EUA,4,09",
                "2020-11-02,2020-11-08,EUA,6,16");

        replace(asked);
        assertThat(dump("request_fact")).hasSize(2);
        imports.undo(strategy, asked.id(), "prueba", TestPeople.CNCS);
        assertThat(dump("request_fact")).isEqualTo(before);
        assertThat(bring("otro pais.csv", WEEKS + ",entidad_clave", "2020-11-02,2020-11-08,España,4,09")
                .rehearsal().decisions()).isEmpty();
        assertThat(bring("semana siguiente.csv", WEEKS + ",entidad_clave", "2020-11-09,2020-11-15,EUA,4,09")
                .rehearsal().decisions()).isEmpty();
    }

    @Test
    void contactsByTopicAfterThoseByChannelAloneAreAskedAbout() {
        store("canales.csv", "Mes,Canal,Atenciones", "2020-11,EUA,10", "2020-11,Chat,5");
        List<String> before = dump("contact_fact");
        ImportOutcome asked = bring("temas.csv", "Mes,Canal,Tema,Atenciones", "2020-11,EUA,Registro,4",
                "2020-11,EUA,Voto,6", "2020-11,Chat,Voto,5");

        replace(asked);
        assertThat(dump("contact_fact")).hasSize(3);
        imports.undo(strategy, asked.id(), "prueba", TestPeople.CNCS);
        assertThat(dump("contact_fact")).isEqualTo(before);
    }
}
