package mx.ine.vmre.campaign;

import java.util.Optional;
import mx.ine.vmre.accounts.ChosenStrategies;

/** The choice of one person, kept as long as the test. */
final class OnePersonsChoice implements ChosenStrategies {

    private String key;

    @Override
    public Optional<String> mine() {
        return Optional.ofNullable(key);
    }

    @Override
    public void choose(String chosen) {
        key = chosen;
    }
}
