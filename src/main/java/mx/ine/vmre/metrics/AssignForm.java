package mx.ine.vmre.metrics;

import java.util.List;

/**
 * Which campaigns get which country.
 *
 * @param campaigns as {@link CountryAssigning.Chosen} writes them
 * @param country ISO code
 */
record AssignForm(List<String> campaigns, String country) {

    static final AssignForm EMPTY = new AssignForm(List.of(), "");

    public boolean has(String campaign) {
        return campaigns != null && campaigns.contains(campaign);
    }
}
