package mx.ine.vmre.accounts;

import java.util.Optional;

/**
 * Which strategy each person looked at last, from one session to the next. Accounts know it by its key only: whether it is
 * still there, and for whom, is for others to say.
 */
public interface ChosenStrategies {

    /** What whoever is signed in looked at last; empty where nobody is, or nothing was chosen yet. */
    Optional<String> mine();

    /** Remembers it for whoever is signed in; nothing happens where nobody is. */
    void choose(String key);
}
