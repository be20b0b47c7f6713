package mx.ine.vmre.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** It is a person's own way of looking and changes no record, so that it is not in the audit's book. */
@Component
class KeptChosenStrategies implements ChosenStrategies {

    private static final String MINE = "SELECT strategy_key FROM accounts.chosen_strategy WHERE account_id = ?";

    /** Only for accounts that exist: whoever acts by other means has nowhere to keep it. */
    private static final String CHOOSE = "INSERT INTO accounts.chosen_strategy AS c (account_id, strategy_key)"
            + " SELECT id, :key FROM accounts.account WHERE id = :id"
            + " ON CONFLICT (account_id) DO UPDATE SET strategy_key = excluded.strategy_key"
            + " WHERE c.strategy_key <> excluded.strategy_key";

    private final JdbcClient jdbc;
    private final SignedInActor signedIn;

    KeptChosenStrategies(JdbcClient jdbc, SignedInActor signedIn) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<String> mine() {
        long person = signedIn.get().id();
        return person == 0 ? Optional.empty() : jdbc.sql(MINE).param(person).query(String.class).optional();
    }

    @Override
    public void choose(String key) {
        jdbc.sql(CHOOSE).param("key", key).param("id", signedIn.get().id()).update();
    }
}
