package mx.ine.vmre.metrics;

import java.time.LocalDate;

/** One figure of one row of a file, ready to be stored. */
sealed interface Fact permits MediaFact, AudienceFact, RequestFact, VideoFact, StockFact, ContactFact {

    /** Physical line of the file. */
    long line();

    /** What makes it the same figure in another file: importing it again replaces it. */
    FactKey key();

    /** The day that decides in which month it is reported. */
    LocalDate reported();

    /** ISO 3166-1 alpha-2, or null. */
    String country();

    /** Code of the platform, or null. */
    String platform();

    /** Adds its values to the sums. */
    void addTo(Sums sums);
}
