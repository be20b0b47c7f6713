package mx.ine.vmre.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mx.ine.vmre.kernel.EsMx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's people, one of each role and two editors per area. Exists only with {@code vmre.demo=true}. Their
 * password is {@code VMRE_DEMO_PASSWORD} if set, else a random one kept in {@code demo-users.properties} of the
 * application's home, readable by its owner only, and the same from one start to the next. Their tokens for the API stand
 * beside them.
 */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(DemoPeople.ORDER)
class DemoPeople implements ApplicationRunner {

    /** Before anything that acts in these people's names. */
    static final int ORDER = -100;

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final String FILE = "demo-users.properties";
    private static final String PASSWORD = ".password";
    private static final String TOKEN = ".token";

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final TokenKeeping tokens;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;
    private final Path file;
    private final String given;

    DemoPeople(
            AccountRepository accounts,
            PasswordHashing hashing,
            TokenKeeping tokens,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.tokens = tokens;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
        this.file = Path.of(environment.getProperty("VMRE_HOME", ".vmre")).resolve(FILE);
        this.given = environment.getProperty("VMRE_DEMO_PASSWORD", "");
    }

    /** One line of the data file. */
    private record Person(String username, String name, Role role, Area area) {}

    @Override
    public void run(ApplicationArguments arguments) {
        List<Person> people = people();
        Properties kept = kept();
        Map<String, String> passwords = passwords(people, kept);
        Map<String, String> hashes = new HashMap<>();
        Properties lines = new Properties();
        for (Person person : people) {
            String password = passwords.get(person.username());
            boolean known = password.equals(kept.getProperty(person.username() + PASSWORD));
            String token = transaction.execute(status -> token(
                    settle(person, known, password, hashes), kept.getProperty(person.username() + TOKEN, "")));
            lines.setProperty(person.username() + PASSWORD, password);
            lines.setProperty(person.username() + TOKEN, token);
        }
        keep(lines);
        LOG.info(messages.getMessage(
                given.isEmpty() ? "accounts.demo.printed" : "accounts.demo.given",
                new Object[] {String.join(", ", passwords.keySet()), passwords.get("admin"), file.toAbsolutePath()},
                EsMx.LOCALE));
    }

    /** Equal passwords share one hash, and known ones are not hashed again: a start must not take seconds longer. */
    private Account settle(Person person, boolean known, String password, Map<String, String> hashes) {
        Optional<Account> there = accounts.findByUsername(person.username());
        if (known && there.isPresent()) {
            return there.get();
        }
        Account account = there.orElseGet(() ->
                Account.open(person.username(), person.name(), person.role(), person.area(), clock.instant()));
        account.choosePassword(hashes.computeIfAbsent(password, hashing::hash));
        return accounts.saveAndFlush(account);
    }

    /** The token of the file if it may still work, else another; of a disabled account neither does. */
    private String token(Account account, String kept) {
        CurrentUser who = account.user();
        TokenScope scope = who.isEditor() ? TokenScope.IMPORT : TokenScope.READ;
        String name = messages.getMessage("accounts.demo.token", null, EsMx.LOCALE);
        if (tokens.takeUp(who, account.sessionEpoch(), name, scope, kept)) {
            return kept;
        }
        String fresh = TokenKeeping.fresh();
        tokens.takeUp(who, account.sessionEpoch(), name, scope, fresh);
        return fresh;
    }

    private Map<String, String> passwords(List<Person> people, Properties kept) {
        String fresh = random();
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Person person : people) {
            passwords.put(
                    person.username(),
                    given.isEmpty() ? kept.getProperty(person.username() + PASSWORD, fresh) : given);
        }
        return passwords;
    }

    private static String random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Properties kept() {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return kept;
    }

    private void keep(Properties lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            try (Writer out = Files.newBufferedWriter(file)) {
                lines.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Person> people() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("accounts/demo-people.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(part -> new Person(
                            part[0],
                            part[1],
                            Role.valueOf(part[2]),
                            part.length > 3 ? Area.valueOf(part[3]) : null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
