package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What a file says about all of its rows.
 *
 * @param header its header
 * @param preamble lines before the header, each as one text
 * @param stated the period that the preamble or another part states, or null
 */
record FileFacts(Header header, List<String> preamble, DatePeriod stated) {

    /** The same file with the period that another part of it tells. */
    FileFacts stating(DatePeriod period) {
        return new FileFacts(header, preamble, period);
    }

    Optional<DatePeriod> period() {
        return Optional.ofNullable(stated);
    }
}
