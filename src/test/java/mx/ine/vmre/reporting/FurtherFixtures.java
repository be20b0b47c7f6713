package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.reporting.FurtherFacts.Card;
import mx.ine.vmre.reporting.FurtherFacts.Contact;
import mx.ine.vmre.reporting.FurtherFacts.Video;

/** November 2020 of the sources beside the report's three, without a database. */
final class FurtherFixtures {

    static final LocalDate CUT = LocalDate.of(2020, 11, 29);
    static final LocalDate CUT_BEFORE = LocalDate.of(2020, 10, 25);

    private FurtherFixtures() {}

    static FurtherFacts facts() {
        return new FurtherFacts(videos(), cards(), contacts());
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
