package mx.ine.vmre.metrics;

import java.util.Optional;

/** Implemented by whoever publishes figures: an import that a publication cites cannot be undone. */
public interface ImportCitations {

    /** How people call the publication that cites the import, if one does. */
    Optional<String> citing(long importId);
}
