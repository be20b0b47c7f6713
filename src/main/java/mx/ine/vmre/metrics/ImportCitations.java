package mx.ine.vmre.metrics;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Implemented by whoever publishes figures: an import that a publication cites cannot be undone. */
public interface ImportCitations {

    /** How people call the publication that cites the import, if one does. */
    Optional<String> citing(long importId);

    /** Publications about months that lie in the period, as people call them: new figures will not change them. */
    List<String> published(long strategyId, YearMonth from, YearMonth to);
}
