package mx.ine.vmre.metrics;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * Requests for registration in the overseas roll received in a week. Weeks straddle months: the date of the cut decides
 * in which month they are reported.
 *
 * @param entityKey two digits of the entity of origin, or null
 * @param mode {@code electronic}, {@code postal}, or null
 */
record RequestFact(
        long line, String source, DatePeriod period, LocalDate cut, String country, String entityKey, String mode,
        Long requests)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(source, period.from(), period.to(), country, entityKey, mode);
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
        sums.add(Measure.REQUESTS, requests);
    }
}
