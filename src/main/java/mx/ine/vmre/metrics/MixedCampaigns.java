package mx.ine.vmre.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Campaigns that a file tells in more than one currency: only of these the currency tells rows apart. A campaign of one
 * currency is the same row whichever other currencies its file has.
 */
final class MixedCampaigns {

    private static final int MOST = 20_000;
    private static final String BETWEEN = "\u001f";

    private final Map<String, String> first = new HashMap<>();
    private final Set<String> mixed = new HashSet<>();
    private boolean tooMany;

    /** @param currency what the row says, in whatever case */
    void see(String account, String campaign, String currency) {
        if (tooMany) {
            return;
        }
        String name = account + BETWEEN + campaign;
        String earlier = first.putIfAbsent(name, currency);
        if (earlier != null && !earlier.equals(currency)
                && !earlier.toUpperCase(Locale.ROOT).equals(currency.toUpperCase(Locale.ROOT))) {
            mixed.add(name);
        }
        tooMany = first.size() > MOST;
    }

    /** Of so many campaigns that they are not remembered, all count as such. */
    boolean has(String account, String campaign) {
        return tooMany || !mixed.isEmpty() && mixed.contains(account + BETWEEN + campaign);
    }
}
