package mx.ine.vmre.kernel;

import java.util.List;

/** A module's answer to the search box of the header; accents and case never matter. */
public interface SearchSource {

    /**
     * @param text what was typed, at least two characters
     * @param planId the plan in force, to which hits are limited where they belong to one
     * @param limit at most this many
     */
    List<Hit> search(String text, long planId, int limit);

    /** @param kindKey message key of the kind of thing found; {@code url} its address */
    record Hit(String kindKey, String title, String detail, String url) {}
}
