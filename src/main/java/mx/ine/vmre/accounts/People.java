package mx.ine.vmre.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people for other modules, never their secrets. */
@Component
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An active person by the name typed at sign-in. */
    public Optional<CurrentUser> named(String username) {
        return jdbc.sql("SELECT id, username, name, role, area FROM accounts.account"
                        + " WHERE username = :username AND active")
                .param("username", username)
                .query((row, n) -> new CurrentUser(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Role.valueOf(row.getString(4)),
                        row.getString(5) == null ? null : Area.valueOf(row.getString(5))))
                .optional();
    }
}
