package mx.ine.vmre.accounts;

import java.time.LocalDate;
import java.util.List;

/** A module's answer to "what waits for me?"; "Mi trabajo" gathers them all. */
public interface WorkSource {

    /** @param strategyId the strategy being looked at */
    List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today);
}
