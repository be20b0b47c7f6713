package mx.ine.vmre.metrics;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * Contacts of citizens with INETEL (Estrategia 5.3.1).
 *
 * @param channel {@code us}, {@code abroad} or {@code mexico} for its three numbers, {@code mail}, or another one as the
 *     file writes it
 * @param topic as the file writes it, or the empty text
 * @param country where they called from, as far as the file or the number tells, or null
 */
record ContactFact(
        long line, String source, DatePeriod period, String channel, String topic, String country, Long contacts)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(
                source, period.from(), period.to(), HeaderName.normal(channel), HeaderName.normal(topic), country);
    }

    @Override
    public LocalDate reported() {
        return period.from();
    }

    @Override
    public String platform() {
        return null;
    }

    @Override
    public void addTo(Sums sums) {
        sums.add(Measure.CONTACTS, contacts);
    }
}
