package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;

/**
 * The checks that the application can make, for whoever writes a strategy's rules: without them nobody could know by what
 * name a rule is checked, nor what it has to be told.
 */
public interface KnownChecks {

    /** In the order in which they are best read. */
    List<Check> all();

    /** Whether a check looks at a setting of that name; of a check that is not known nobody can tell. */
    boolean takes(String check, String setting);

    /** Why a setting cannot be used as written, as a message key; empty if it can. */
    Optional<String> problem(String setting, String value);

    /**
     * @param key by which a rule names it
     * @param says what it looks at, in a sentence
     */
    record Check(String key, String says, List<Setting> settings) {}

    /**
     * @param name by which a rule sets it
     * @param label what it is, in words
     * @param needed whether nothing can be checked without it
     */
    record Setting(String name, String label, boolean needed) {}
}
