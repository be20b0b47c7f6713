package mx.ine.vmre.home;

import java.util.List;
import mx.ine.vmre.kernel.SearchSource.Hit;

/**
 * What was found of one kind.
 *
 * @param kindKey message key of the kind
 * @param more whether there is more than what is shown
 * @param listUrl the list of that kind, which takes {@code texto}
 */
record SearchGroup(String kindKey, List<Hit> hits, boolean more, String listUrl) {}
