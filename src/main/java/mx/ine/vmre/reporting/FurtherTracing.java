package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.reporting.Further.Cuts;

/** Says of figures of videos, cards and contacts which sums of facts they are made of; see {@link FigureTracing}. */
final class FurtherTracing {

    private static final String MORE = "-more";

    private final MonthlyReport report;
    private final LocalDate from;
    private final LocalDate to;

    FurtherTracing(MonthlyReport report) {
        this.report = report;
        this.from = report.cover().month().atDay(1);
        this.to = report.cover().month().atEndOfMonth();
    }

    /** @param place of the figure, by its parts; it has a value */
    List<TracePart> parts(Figure figure, String[] place) {
        Reading now = figure.now();
        switch (place[0] + " " + figure.key()) {
            case "video views", "video organic-impressions":
                return List.of(video(figure.key(), videoFilter(place), now.value()));
            case "video share-views":
                return List.of(video("views", videoFilter(place), now.numerator()),
                        video("views", videoFilter(whole(place)), now.denominator()));
            case "contacts contacts":
                return List.of(contacts(contactFilter(place), now.value()));
            case "contacts share-contacts":
                return List.of(contacts(contactFilter(place), now.numerator()),
                        contacts(FactFilter.ALL, now.denominator()));
            default:
                return place[0].equals("cards") ? cards(figure, place) : List.of();
        }
    }

    private TracePart video(String measure, FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.VIDEOS, measure, filter, from, to, expected);
    }

    private static FactFilter videoFilter(String[] place) {
        switch (place[2]) {
            case "total":
                return FactFilter.ALL.of("total");
            case "sum":
                return FactFilter.ALL.of(place[1]);
            default:
                return FactFilter.ALL.of(place[1]).item(place[2]);
        }
    }

    /** What the table's last row is: the file's own total, or the sum of the rows. */
    private String[] whole(String[] place) {
        String own = place[0] + "." + place[1] + ".total.views";
        boolean total = ReportFigures.of(report).stream().anyMatch(f -> f.id().equals(own));
        return new String[] {place[0], place[1], total ? "total" : "sum"};
    }

    private TracePart contacts(FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.CONTACTS, "contacts", filter, from, to, expected);
    }

    private static FactFilter contactFilter(String[] place) {
        return place[2].equals("total") ? FactFilter.ALL : FactFilter.ALL.of(place[1]).item(place[2]);
    }

    /** A stock is the rows of its cut; an increase is those rows less the ones of the earlier cut. */
    private List<TracePart> cards(Figure figure, String[] place) {
        Cuts cuts = report.further().cuts();
        boolean consulates = place[1].equals("consulate");
        LocalDate cut = consulates ? cuts.consulates() : cuts.countries();
        FactFilter filter = cardFilter(place);
        if (!figure.key().endsWith(MORE)) {
            return List.of(card(figure.key(), filter, cut, figure.value()));
        }
        String measure = figure.key().substring(0, figure.key().length() - MORE.length());
        BigDecimal stock = ReportFigures.of(report).stream()
                .filter(f -> figure.id().equals(f.id() + MORE))
                .findFirst().orElseThrow().value();
        return List.of(card(measure, filter, cut, stock),
                card(measure, filter, consulates ? cuts.consulatesBefore() : cuts.countriesBefore(),
                        stock.subtract(figure.value())));
    }

    private static TracePart card(String measure, FactFilter filter, LocalDate cut, BigDecimal expected) {
        return new TracePart(SourceKind.CARDS, measure, filter, cut, cut, expected);
    }

    private static FactFilter cardFilter(String[] place) {
        switch (place[2]) {
            case "total":
                return FactFilter.ALL.of("total");
            case "sum":
                return FactFilter.ALL.of(place[1]);
            default:
                return FactFilter.ALL.of(place[1]).item(place[2]);
        }
    }
}
