package mx.ine.vmre.metrics;

import java.time.LocalDate;

/**
 * Overseas voter cards from the beginning of the programme to a day: a stock, which a later one replaces and does not
 * add to (Estrategia 3.3.3).
 *
 * @param dimension {@code country}, {@code rest} for all countries that are not named, {@code consulate}, or {@code total}
 * @param consulate its city, or the empty text
 */
record StockFact(
        long line, String source, LocalDate cut, String dimension, String country, String consulate, Long requests,
        Long delivered, Long confirmed)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(source, cut, dimension, country, HeaderName.normal(consulate));
    }

    @Override
    public LocalDate reported() {
        return cut;
    }

    @Override
    public String platform() {
        return null;
    }

    @Override
    public void addTo(Sums sums) {
        sums.add(Measure.CARD_REQUESTS, requests);
        sums.add(Measure.CARDS_DELIVERED, delivered);
        sums.add(Measure.CARDS_CONFIRMED, confirmed);
    }
}
