package mx.ine.vmre.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Campaigns that a file tells in more than one currency: only of these the currency tells rows apart. A campaign of one
 * currency is the same row whichever other currencies its file has.
 */
final class MixedCampaigns {

    private static final int MOST = 20_000;

    /** By account and campaign, the currency that was told first; and those that were told in another later. */
    private final Map<String, Map<String, String>> first = new HashMap<>();
    private final Map<String, Set<String>> mixed = new HashMap<>();
    private int campaigns;

    /** @param currency what the row says, in whatever case */
    void see(String account, String campaign, String currency) {
        if (campaigns > MOST) {
            return;
        }
        String earlier = first.computeIfAbsent(account, a -> new HashMap<>()).putIfAbsent(campaign, currency);
        if (earlier == null) {
            campaigns++;
        } else if (!earlier.equalsIgnoreCase(currency)) {
            mixed.computeIfAbsent(account, a -> new HashSet<>()).add(campaign);
        }
    }

    boolean isEmpty() {
        return mixed.isEmpty() && campaigns <= MOST;
    }

    /** Of so many campaigns that they are not remembered, all count as such. */
    boolean has(String account, String campaign) {
        return campaigns > MOST || mixed.getOrDefault(account, Set.of()).contains(campaign);
    }
}
