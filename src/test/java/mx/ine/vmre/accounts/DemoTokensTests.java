package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import mx.ine.vmre.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's file of passwords and tokens, over several starts. */
@ModuleTest
class DemoTokensTests {

    @Autowired
    AccountRepository accounts;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    TokenKeeping keeping;

    @Autowired
    TokenCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path home;

    @AfterEach
    void leaveNobody() {
        for (String delete : List.of(
                "DELETE FROM accounts.personal_token WHERE account_id IN (SELECT id FROM accounts.account WHERE username = :name)",
                "DELETE FROM accounts.account WHERE username = :name")) {
            for (String name : List.of(
                    "admin", "derfe", "derfe2", "deceyec", "deceyec2", "cncs", "cncs2", "consulta", "cvme")) {
                jdbc.sql(delete).param("name", name).update();
            }
        }
    }

    private Properties start(String password) throws IOException {
        MockEnvironment environment = new MockEnvironment().withProperty("VMRE_HOME", home.toString());
        if (!password.isEmpty()) {
            environment.setProperty("VMRE_DEMO_PASSWORD", password);
        }
        new DemoPeople(accounts, hashing, keeping, transaction, messages, clock, environment).run(null);
        return file();
    }

    private Properties file() throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("demo-users.properties"))) {
            lines.load(in);
        }
        return lines;
    }

    private boolean works(String token) {
        return check.check(token, "10.21.0.1").answer() == TokenCheck.Answer.ADMITTED;
    }

    @Test
    void everyPersonOfTheDemonstrationHasATokenThatLastsFromStartToStart() throws IOException {
        Properties first = start("");
        assertThat(first.stringPropertyNames()).contains("derfe.token", "derfe.password", "cvme.token", "admin.token");
        assertThat(works(first.getProperty("derfe.token"))).isTrue();
        assertThat(check.check(first.getProperty("derfe.token"), "").holder().scope()).isEqualTo(TokenScope.IMPORT);
        assertThat(check.check(first.getProperty("cvme.token"), "").holder().scope()).isEqualTo(TokenScope.READ);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("demo-users.properties"))))
                .isEqualTo("rw-------");

        assertThat(start("")).isEqualTo(first);

        Properties other = start("otra frase de prueba");
        assertThat(other.getProperty("derfe.token")).as("a new password keeps the token").isEqualTo(first.getProperty("derfe.token"));
        assertThat(works(other.getProperty("derfe.token"))).isTrue();
    }

    @Test
    void aFileOfAnEarlierStartGetsTokensAndARevokedOneIsReplaced() throws IOException {
        Properties first = start("");
        Properties earlier = new Properties();
        first.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".password"))
                .forEach(name -> earlier.setProperty(name, first.getProperty(name)));
        try (Writer out = Files.newBufferedWriter(home.resolve("demo-users.properties"))) {
            earlier.store(out, null);
        }
        Properties added = start("");
        assertThat(added).containsAllEntriesOf(earlier);
        assertThat(works(added.getProperty("cncs.token"))).isTrue();

        jdbc.sql("UPDATE accounts.personal_token SET revoked_at = expires_at WHERE token_hash = :hash")
                .param("hash", Digests.sha256(added.getProperty("cncs.token")))
                .update();
        Properties again = start("");
        assertThat(again.getProperty("cncs.token")).isNotEqualTo(added.getProperty("cncs.token"));
        assertThat(works(again.getProperty("cncs.token"))).isTrue();
        assertThat(works(added.getProperty("cncs.token"))).isFalse();
    }
}
