package mx.ine.vmre.partners;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/** What is done together with an organisation. Modules that know of such work implement it; this one asks nobody else. */
public interface PartnerActivity {

    /** Newest first. */
    List<Link> with(long partnerId, int limit);

    long count(long partnerId);

    /**
     * @param code short key of the work, such as {@code V-2021-014}
     * @param when its days as people read them
     * @param url where it is shown
     */
    record Link(String code, String name, String when, StateBadge state, String url) {}
}
