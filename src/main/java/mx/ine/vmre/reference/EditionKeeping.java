package mx.ine.vmre.reference;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators add cut-offs; earlier ones stay as they are. */
@Service
class EditionKeeping {

    private final ReferenceReadings readings;
    private final EditionStore store;
    private final Places places;

    EditionKeeping(ReferenceReadings readings, EditionStore store, Places places) {
        this.readings = readings;
        this.store = store;
        this.places = places;
    }

    /**
     * @return identifier of the edition
     * @throws RuleViolation if a cell cannot be read, nothing was typed or the same edition is there already
     */
    @Transactional
    public long add(
            CurrentUser who, StrategyRef strategy, String key, EditionFacts facts, List<String> names, List<String> cells) {
        who.requireAdministrator();
        ReferenceTable table = readings.library(strategy).table(key);
        EditionDraft draft = EditionDraft.of(table, names, cells, places);
        if (draft.isEmpty()) {
            throw new RuleViolation("reference.refused.nothing");
        }
        if (!draft.problems().isEmpty()) {
            throw new RuleViolation("reference.refused.cells", draft.problems().size());
        }
        return store.store(strategy.id(), table.id(), table.name(), facts, draft.rows(), false, who.name());
    }
}
