package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.compliance.RuleState;
import mx.ine.vmre.compliance.Standing;

/** November 2020 as the sample files give it, without a database. */
final class ReportFixtures {

    static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    static final Instant THEN = Instant.parse("2020-12-03T16:05:00Z");
    static final Statement NONE_NEEDED = new Statement(-2L, "Delia Registro", "DERFE", THEN, "");

    private ReportFixtures() {}

    static ReportScope scope(YearMonth month) {
        StrategyRef strategy = new StrategyRef(
                1, "2019-2021", "Estrategia 2019-2021", LocalDate.of(2019, 4, 1), LocalDate.of(2021, 6, 30));
        List<StageRow> stages = List.of(
                new StageRow(1, 1, 1, "Credencialización en el extranjero", StageKind.CREDENTIALING,
                        LocalDate.of(2019, 4, 1), LocalDate.of(2020, 12, 31), ""),
                new StageRow(2, 1, 2, "Registro para votar", StageKind.REGISTRATION,
                        LocalDate.of(2020, 8, 1), LocalDate.of(2021, 3, 31), ""),
                new StageRow(3, 1, 3, "Ejercicio del voto", StageKind.VOTING,
                        LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 30), ""));
        List<Segment> segments = List.of(
                new Segment("eua", "EUA", new BigDecimal("70"), Set.of("US")),
                new Segment("cinco", "Cinco países", new BigDecimal("10"), Set.of("CA", "ES", "DE", "GB", "FR")),
                new Segment("mexico", "México", new BigDecimal("20"), Set.of("MX")));
        return new ReportScope(strategy, month, month.atEndOfMonth(), stages, segments, List.of("09", "14", "16"),
                new StrategyParameters(5, new BigDecimal("2.00"), new BigDecimal("10.00"), "SPEND", 15, "votoextranjero.mx"));
    }

    /** The totals of the samples of Google Ads and Meta by country. */
    static List<CampaignFact> campaigns() {
        List<CampaignFact> facts = new ArrayList<>();
        add(facts, "search", "Motores de búsqueda", 11, "CA", 9_619, 762, "2820.80");
        add(facts, "search", "Motores de búsqueda", 11, "DE", 4_550, 203, "1141.95");
        add(facts, "search", "Motores de búsqueda", 11, "ES", 7_686, 586, "2187.35");
        add(facts, "search", "Motores de búsqueda", 11, "FR", 8_766, 461, "2585.45");
        add(facts, "search", "Motores de búsqueda", 11, "GB", 9_913, 536, "3405.50");
        add(facts, "search", "Motores de búsqueda", 11, "MX", 304_425, 864, "1083.83");
        add(facts, "search", "Motores de búsqueda", 11, "US", 868_427, 10_441, "60558.79");
        add(facts, "facebook", "Facebook", 12, "CA", 21_294, 367, "833.51");
        add(facts, "facebook", "Facebook", 12, "DE", 24_815, 416, "901.99");
        add(facts, "facebook", "Facebook", 12, "ES", 19_286, 287, "747.09");
        add(facts, "facebook", "Facebook", 12, "FR", 17_937, 252, "534.44");
        add(facts, "facebook", "Facebook", 12, "GB", 20_996, 354, "727.83");
        add(facts, "facebook", "Facebook", 12, "MX", 271_783, 4_252, "9485.70");
        add(facts, "facebook", "Facebook", 12, "US", 591_190, 11_100, "22093.04");
        return facts;
    }

    private static void add(
            List<CampaignFact> facts, String platform, String name, long source, String country, long impressions,
            long clicks, String spend) {
        facts.add(campaign(NOVEMBER, platform, name, source, country, impressions, clicks, spend));
    }

    static CampaignFact campaign(
            YearMonth month, String platform, String name, long source, String country, long impressions, long clicks,
            String spend) {
        return new CampaignFact(
                month, platform, name, country, BigDecimal.valueOf(impressions), BigDecimal.valueOf(clicks), new BigDecimal(spend),
                BigDecimal.valueOf(clicks / 50), List.of(source));
    }

    static List<AudienceFact> audience() {
        return List.of(
                new AudienceFact(NOVEMBER, false, "US", "Estados Unidos", 11_510, 9_779, new BigDecimal("318"), 1, List.of(13L)),
                new AudienceFact(NOVEMBER, false, "MX", "México", 6_761, 5_228, new BigDecimal("231"), 1, List.of(13L)),
                new AudienceFact(NOVEMBER, false, "", "", 62, 51, new BigDecimal("2"), 1, List.of(13L)),
                new AudienceFact(NOVEMBER, true, "", "", 18_333, 14_900, new BigDecimal("551"), 1, List.of(13L)));
    }

    static List<RequestFact> requests() {
        YearMonth october = NOVEMBER.minusMonths(1);
        return List.of(
                request(october, "US", "Estados Unidos", "09", "Ciudad de México", "electronic", 1_400),
                request(october, "CA", "Canadá", "14", "Jalisco", "postal", 600),
                request(NOVEMBER, "US", "Estados Unidos", "09", "Ciudad de México", "electronic", 2_000),
                request(NOVEMBER, "US", "Estados Unidos", "18", "Nayarit", "postal", 872),
                request(NOVEMBER, "CA", "Canadá", "14", "Jalisco", "electronic", 492),
                request(NOVEMBER, "ES", "España", "16", "Michoacán", "postal", 271));
    }

    private static RequestFact request(
            YearMonth month, String country, String name, String entity, String entityName, String mode, long count) {
        return new RequestFact(month, country, name, entity, entityName, mode, count, List.of(14L));
    }

    static ReportFacts facts() {
        return new ReportFacts(
                campaigns(), audience(), requests(),
                List.of(
                        new ActionFact(true, ActionLine.OUTREACH, Area.DERFE, 3, 2, 5, 1),
                        new ActionFact(true, ActionLine.DIGITAL, Area.CNCS, 1, 4, 6, 0),
                        new ActionFact(false, ActionLine.OUTREACH, Area.DERFE, 0, 0, 9, 0)),
                List.of(
                        new PartnerFact("citizens", "Ciudadanía", 120, 4, 10),
                        new PartnerFact("institutions", "Instituciones", 80, 1, 22)),
                observations(),
                FurtherFixtures.facts(),
                FurtherFixtures.longer(),
                FurtherFixtures.detail(),
                FurtherFixtures.records(),
                PlanFixtures.november(),
                files(),
                EnumSet.allOf(SourceKind.class),
                EnumSet.of(SourceKind.REQUESTS),
                rules());
    }

    /** One of each of three states; a person decided about one. */
    static List<Standing> rules() {
        return List.of(
                rule("5.3.5.3", Area.DERFE, RuleState.MISSED, new Standing.Ruled(RuleState.MET, "Delia Registro",
                        LocalDate.of(2021, 1, 31), "Acta 12", "Delia Registro decidió «Cumplida»: Acta 12")),
                rule("7.5", Area.CNCS, RuleState.MET, null),
                rule("7.6", null, RuleState.NOT_RECORDED, null));
    }

    private static Standing rule(String numeral, Area area, RuleState state, Standing.Ruled ruled) {
        return new Standing(
                "rule-" + numeral, numeral, area, "Regla " + numeral, state, state.slug(),
                area == null ? "Grupo de trabajo" : area.label(), "Porque sí.", "", null, List.of(), ruled);
    }

    static List<Observed> observations() {
        YearMonth october = NOVEMBER.minusMonths(1);
        return List.of(
                new Observed(1, october, 1, "Cifras clave, Gasto: 71,020.00", "¿Por qué sube el gasto?",
                        "Carlos Comisión", THEN, "Se adelantó la pauta de noviembre.", "Ciro Prensa", "CNCS", THEN),
                new Observed(2, october, 2, "Sección 7, Organizaciones aliadas", "Falta decir cuáles son nuevas.",
                        "Carlos Comisión", THEN, "", "", "", null));
    }

    static List<SourceFile> files() {
        return List.of(
                file(11, SourceKind.CAMPAIGNS, "google-ads", "dev01_google_ads_en_2020-11.csv", 25),
                file(12, SourceKind.CAMPAIGNS, "meta-ads", "dev02_meta_ads_es_2020-11.csv", 48),
                file(13, SourceKind.AUDIENCE, "universal-analytics", "dev05_universal_analytics_en_2020-11.csv", 8),
                file(14, SourceKind.REQUESTS, "lnere", "dev06_ine_lnere_semanal_2020-11.csv", 233));
    }

    private static SourceFile file(long id, SourceKind feeds, String kind, String name, long rows) {
        return new SourceFile(id, feeds, kind, name, ContentHash.of(name), rows, "Ciro Prensa", THEN);
    }

    /** Nothing imported at all. */
    static ReportFacts nothing() {
        return new ReportFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), FurtherFacts.NONE,
                LongerFacts.NONE, DetailFacts.NONE, RecordFacts.NONE, PlanFixtures.NONE, List.of(),
                EnumSet.noneOf(SourceKind.class), EnumSet.noneOf(SourceKind.class));
    }

    static Decisions decided() {
        return new Decisions(List.of(), NONE_NEEDED, List.of(new Decisions.Comment(Area.CNCS, "Subió la pauta.")));
    }

    static Decisions undecided() {
        return new Decisions(List.of(), null, List.of());
    }

    static MonthlyReport november() {
        return ReportAssembly.assemble(scope(NOVEMBER), facts(), decided(), null);
    }

    /** The same as its second version, compared with a published October. */
    static MonthlyReport corrected() {
        MonthlyReport first = november();
        Filing published = new Filing(1, ContentHash.of("1"), LocalDate.of(2020, 12, 5), List.of(), "Delia Registro", THEN);
        List<FigureChange> figures = List.of(
                new FigureChange("key.spend", "Cifras clave", "Gasto", "73,783.67", "109,107.27"),
                new FigureChange("platform.facebook.spend", "Desempeño por plataforma: Facebook", "Gasto", "\u2013", "35,323.60"));
        return PublishedComparison.of(first, new ReportArchive.Edition(first, "", published))
                .replacing(new Replacement(1, THEN, "Delia Registro", published.hash(),
                        new Statement(-2L, "Delia Registro", "DERFE", THEN, "Llegó tarde el archivo de Meta."), figures,
                        List.of("reporting.changed.files")));
    }
}
