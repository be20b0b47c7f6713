package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.DetailFacts.Beside;
import mx.ine.vmre.reporting.DetailFacts.Media;
import mx.ine.vmre.reporting.DetailFacts.Week;
import mx.ine.vmre.reporting.DetailFacts.Work;
import mx.ine.vmre.reporting.FurtherFacts.Card;
import mx.ine.vmre.reporting.FurtherFacts.Contact;
import mx.ine.vmre.reporting.FurtherFacts.Video;
import mx.ine.vmre.reporting.LongerFacts.Brought;
import mx.ine.vmre.reporting.LongerFacts.Visits;
import mx.ine.vmre.reporting.LongerFacts.Works;
import mx.ine.vmre.reporting.RecordFacts.Dimension;
import mx.ine.vmre.reporting.RecordFacts.Ending;
import mx.ine.vmre.reporting.RecordFacts.Organisations;
import mx.ine.vmre.reporting.RecordFacts.Result;
import mx.ine.vmre.reporting.RecordFacts.Standing;

/** November 2020 of the sources beside the report's three, without a database. */
final class FurtherFixtures {

    static final LocalDate CUT = LocalDate.of(2020, 11, 29);
    static final LocalDate CUT_BEFORE = LocalDate.of(2020, 10, 25);

    private FurtherFixtures() {}

    static FurtherFacts facts() {
        return new FurtherFacts(videos(), cards(), contacts());
    }

    /** No paid media a year before, as somebody declared; the five countries have had more than their share so far. */
    static LongerFacts longer() {
        return new LongerFacts(List.of(), List.of(media("US", "600000.00"), media("CA", "160000.00"),
                        media("MX", "240000.00"), media("CH", "1234.50")),
                null, new Visits(118_333, List.of(13L)), new Works(0, 31, 9, BigDecimal.ZERO), brought());
    }

    /** All months but one of the campaigns and two of the visits. */
    private static Brought brought() {
        List<YearMonth> months = Stream.iterate(
                YearMonth.of(2019, 4), m -> !m.isAfter(ReportFixtures.NOVEMBER), m -> m.plusMonths(1)).toList();
        return new Brought(
                months.stream().filter(m -> !m.equals(YearMonth.of(2020, 2))).collect(Collectors.toSet()),
                months.stream().filter(m -> m.getYear() > 2019 || m.getMonthValue() > 5).collect(Collectors.toSet()));
    }

    private static CampaignFact media(String country, String spend) {
        return new CampaignFact(null, "", "", country, new BigDecimal(1_000_000), new BigDecimal(20_000),
                new BigDecimal(spend), null, List.of(9L));
    }

    private static Week week(LocalDate monday, long requests) {
        return new Week(monday, monday, monday.plusDays(6), BigDecimal.valueOf(requests), List.of(14L));
    }

    static DetailFacts detail() {
        return new DetailFacts(
                List.of(
                        media("piece", "Video 30 s", null, 1_500_000, 25_000), media("piece", "Banner", null, 600_000, 6_000),
                        media("piece", "Infografía", null, 79_688, 780), media("piece", "Prueba", null, 999, 500),
                        media("campaign", "LNERE EUA", null, 2_180_687, 32_280),
                        media("language", "es", "Español", 2_000_000, 30_000), media("language", "", null, 180_687, 2_280),
                        media("period", "38", null, 1_000_000, 15_000), media("period", "39", null, 1_180_687, 17_280)),
                List.of(week(LocalDate.of(2020, 10, 26), 1_635), week(LocalDate.of(2020, 11, 9), 2_000)),
                List.of(new Beside(LocalDate.of(2020, 9, 1), 83, null, List.of()),
                        new Beside(LocalDate.of(2020, 11, 20), 4_000, new BigDecimal("5000"), List.of(14L))),
                List.of(work("late", "V-2020-001", "Feria de Chicago", 1), work("next", "D-2020-007", "Cápsulas", 21)),
                LongStream.rangeClosed(1, 12).mapToObj(i -> new DetailFacts.Visits("page", "/pagina-" + i,
                        BigDecimal.valueOf(1_300 - 100 * i), BigDecimal.valueOf(13 - i), List.of(13L))).toList());
    }

    private static Media media(String dimension, String name, String shown, long impressions, long clicks) {
        return new Media(dimension, name, shown, new CampaignFact(null, "", "", "", BigDecimal.valueOf(impressions),
                BigDecimal.valueOf(clicks), new BigDecimal("1000.00"), null, List.of(11L, 12L)));
    }

    private static Work work(String reason, String code, String name, long whole) {
        return new Work(reason, code, name, Area.DERFE, LocalDate.of(2020, 10, 1), LocalDate.of(2020, 11, 20), whole);
    }

    static RecordFacts records() {
        return new RecordFacts(
                List.of(standing(Dimension.STAGE, "1", "Credencialización", 9, 4), standing(Dimension.STAGE, "2", "Registro", 6, 2),
                        standing(Dimension.COUNTRY, "US", "Estados Unidos", 8, 3), standing(Dimension.COUNTRY, "", "", 3, 0),
                        standing(Dimension.LINE, "OUTREACH", "", 5, 1), standing(Dimension.LINE, "DIGITAL", "", 6, 2)),
                List.of(new Result(ActionLine.OUTREACH, "asistentes", "Asistentes", 2, new BigDecimal("9000.00"),
                        new BigDecimal("450"), new BigDecimal("500")),
                        new Result(ActionLine.DIGITAL, "clics", "Clics", 0, null, null, new BigDecimal("30000.00"))),
                List.of(new Organisations("citizens", "Ciudadanía", PartnerState.ACTIVE, false, "US", 25, 1, 2, 1, 0),
                        new Organisations("citizens", "Ciudadanía", PartnerState.ACTIVE, true, "US", 6, 0, 0, 0, 2),
                        new Organisations("citizens", "Ciudadanía", PartnerState.ACTIVE, true, "", 1, 0, 0, 0, 0),
                        new Organisations("citizens", "Ciudadanía", PartnerState.SUSPENDED, true, "US", 1, 0, 0, 0, 0),
                        new Organisations("citizens", "Ciudadanía", PartnerState.PROSPECT, false, "", 168, 4, 0, 0, 0)),
                List.of(new Ending("Club Jerez", "Estados Unidos", LocalDate.of(2020, 1, 15),
                        LocalDate.of(2020, 12, 31), 21)),
                Map.of("US", "Estados Unidos", "CA", "Canadá"));
    }

    private static Standing standing(Dimension dimension, String word, String name, long done, long evidenced) {
        return new Standing(dimension, word, name, 1, 2, done, 1, evidenced, new BigDecimal("1000.50"), 1,
                new BigDecimal("400.25"));
    }

    static List<Video> videos() {
        YearMonth october = NOVEMBER.minusMonths(1);
        return List.of(
                video(october, "country", "Estados Unidos", 9_000L, null),
                video(october, "total", "", 12_000L, null),
                video(NOVEMBER, "country", "Estados Unidos", 18_450L, null),
                video(NOVEMBER, "country", "México", 6_120L, null),
                video(NOVEMBER, "total", "", 27_489L, 410_333L),
                video(NOVEMBER, "video", "¿Cómo registrarse?", 14_111L, 201_007L));
    }

    private static Video video(YearMonth month, String dimension, String name, long views, Long impressions) {
        return new Video(month, dimension, PlaceWord.of(name), name, BigDecimal.valueOf(views),
                impressions == null ? null : BigDecimal.valueOf(impressions), false, List.of(15L));
    }

    static List<Card> cards() {
        return List.of(
                card(CUT_BEFORE, "country", "Estados Unidos", "", 700_100, 640_000, 310_000),
                card(CUT_BEFORE, "total", "", "", 712_345, 650_000, 315_000),
                card(CUT, "country", "Estados Unidos", "", 708_642, 645_219, 313_777),
                card(CUT, "country", "Canadá", "", 15_021, 13_313, 6_161),
                card(CUT, "total", "", "", 725_679, 659_087, 320_123),
                card(CUT, "consulate", "Estados Unidos", "Los Ángeles", 98_765, 0, 0));
    }

    private static Card card(
            LocalDate cut, String dimension, String country, String consulate, long requests, long delivered,
            long confirmed) {
        boolean only = dimension.equals("consulate");
        return new Card(cut, cut.equals(CUT), dimension, PlaceWord.of(dimension + country + consulate), country,
                consulate, BigDecimal.valueOf(requests), only ? null : BigDecimal.valueOf(delivered),
                only ? null : BigDecimal.valueOf(confirmed), List.of(cut.equals(CUT) ? 17L : 16L));
    }

    static List<Contact> contacts() {
        YearMonth october = NOVEMBER.minusMonths(1);
        return List.of(
                new Contact(october, "us", "Registro a la LNERE", BigDecimal.valueOf(803), List.of(18L)),
                new Contact(NOVEMBER, "us", "Registro a la LNERE", BigDecimal.valueOf(1_204), List.of(19L)),
                new Contact(NOVEMBER, "mexico", "Registro a la LNERE", BigDecimal.valueOf(152), List.of(19L)),
                new Contact(NOVEMBER, "mexico", "Otros temas", BigDecimal.valueOf(18), List.of(19L)),
                new Contact(NOVEMBER, "Ventanilla", "", BigDecimal.valueOf(7), List.of(19L)));
    }
}
