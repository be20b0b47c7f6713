package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.VmreApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The bare machine's database with real processes: started, left behind, started twice, started by root. */
class PostgresServerTests {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final int NOBODY = 65534;

    @TempDir
    Path temporary;

    private Path home;

    @BeforeEach
    void chooseAHome() throws IOException {
        home = temporary.resolve("hogar de ñandú");
        lendUnpackedPrograms();
    }

    /** Before the temporary folder is deleted with all in it. */
    @AfterEach
    void takeProgramsBack() throws IOException {
        Path programs = home.resolve("programs-" + PostgresPrograms.VERSION);
        if (Files.isSymbolicLink(programs)) {
            Files.delete(programs);
        }
    }

    private void lendUnpackedPrograms() throws IOException {
        Path unpacked = Files.createDirectories(Path.of("target", "test-programs"));
        Path programs = PostgresPrograms.unpackedIn(unpacked.toAbsolutePath());
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws SQLException {
        try (PostgresServer server = PostgresServer.start(home, Map.of());
                Connection connection = connect(server)) {
            assertThat(show(connection, "fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .containsExactly("on", "on", "on", "on");
        }
    }

    @Test
    void onlyThisMachineReachesItAndOnlyWithThePassword() throws SQLException {
        try (PostgresServer server = PostgresServer.start(home, Map.of());
                Connection connection = connect(server)) {
            assertThat(show(connection, "listen_addresses", "unix_socket_directories", "password_encryption"))
                    .containsExactly("127.0.0.1", "", "scram-sha-256");
            String address = server.connectionDetails().getJdbcUrl();
            assertThatThrownBy(() -> DriverManager.getConnection(address, "vmre", "guessed"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void everythingInTheHomeFolderIsForItsOwner() throws IOException {
        PostgresServer.start(home, Map.of()).close();

        assertThat(rights(home)).isEqualTo("rwx------");
        assertThat(rights(home.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(rights(home.resolve("postgres/data"))).isEqualTo("rwx------");
        assertThat(rights(home.resolve("database.password"))).isEqualTo("rw-------");
        assertThat(rights(home.resolve("lock"))).isEqualTo("rw-------");
    }

    @Test
    void orderIsMexicanSpanishWhateverTheShellSpeaks() throws Exception {
        takeProgramsBack();
        home = temporary.resolve("ascii"); // before 18, Java itself reads no other path from a shell like this
        lendUnpackedPrograms();
        Map<String, String> strange = Map.of("LANG", "C", "LC_ALL", "xx_XX.ISO-8859-9", "PGPORT", "1", "PGDATA", "/");
        try (JavaProcess holder = JavaProcess.run(CLASS_PATH, strange, ServerHolder.class, home.toString())) {
            JdbcClient jdbc = jdbc(holder.lineStartingWith("ready").split(" ")[1]);
            assertThat(jdbc.sql("SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                                    + " FROM pg_database WHERE datname = current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("i es-MX UTF8");
            assertThat(jdbc.sql("SELECT w FROM (VALUES ('oso'), ('ñandú'), ('Nube')) v (w) ORDER BY w")
                            .query(String.class)
                            .list())
                    .containsExactly("Nube", "ñandú", "oso");
        } finally {
            endServerLeftBehind();
        }
    }

    @Test
    void afterAKilledApplicationTheNextStartFindsAllThatWasSaved() throws Exception {
        long left;
        try (JavaProcess holder = JavaProcess.run(CLASS_PATH, Map.of(), ServerHolder.class, home.toString())) {
            JdbcClient jdbc = jdbc(holder.lineStartingWith("ready").split(" ")[1]);
            jdbc.sql("CREATE TABLE kept (n int)").update();
            jdbc.sql("INSERT INTO kept VALUES (42)").update();
            holder.kill();
            left = serverProcess();
            assertThat(ProcessHandle.of(left)).as("the server outlives the application").isPresent();
        }

        try (PostgresServer server = PostgresServer.start(home, Map.of());
                Connection connection = connect(server)) {
            assertThat(value(connection, "SELECT n FROM kept")).isEqualTo("42");
            assertThat(ProcessHandle.of(left).flatMap(process -> process.info().command()))
                    .as("the one left behind is stopped (a process that nobody has reaped yet runs no command)")
                    .isEmpty();
        }
    }

    @Test
    void aStaleProcessFileIsRemovedAndItsNumbersNewOwnerLeftAlone() throws Exception {
        PostgresServer.start(home, Map.of()).close();
        Path processFile = home.resolve("postgres/data/postmaster.pid");
        try (JavaProcess stranger =
                JavaProcess.run(CLASS_PATH, Map.of(), ServerHolder.class, temporary.resolve("other").toString())) {
            stranger.lineStartingWith("ready");
            Files.writeString(processFile, stranger.pid() + "\n" + home + "\n");

            try (PostgresServer server = PostgresServer.start(home, Map.of());
                    Connection connection = connect(server)) {
                assertThat(value(connection, "SELECT 1")).isEqualTo("1");
                assertThat(ProcessHandle.of(stranger.pid())).isPresent();
            }
        } finally {
            takeProgramsBack();
            home = temporary.resolve("other");
            endServerLeftBehind();
        }
    }

    @Test
    void aSecondStartBesideARunningOneSaysSoAndDoesNotHurtIt() throws Exception {
        try (JavaProcess holder = JavaProcess.run(CLASS_PATH, Map.of(), ServerHolder.class, home.toString())) {
            JdbcClient first = jdbc(holder.lineStartingWith("ready").split(" ")[1]);
            try (JavaProcess second = application(CLASS_PATH)) {
                assertThat(second.outputAtEnd())
                        .contains("Ya hay una aplicación en marcha", home.toString(), "proceso " + holder.pid())
                        .contains("VMRE_HOME", "SERVER_PORT")
                        .doesNotContain("\tat ");
                assertThat(second.exitCode()).isEqualTo(1);
            }
            assertThat(first.sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
        } finally {
            endServerLeftBehind();
        }
    }

    @Test
    void withoutTheOptionalServerTheStartSaysWhichVariableToSet() throws Exception {
        try (JavaProcess application = application(JavaProcess.shippedClassPath())) {
            assertThat(application.outputAtEnd())
                    .contains("SPRING_DATASOURCE_URL", "./mvnw spring-boot:run")
                    .doesNotContain("\tat ");
            assertThat(application.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void rootRunsItUnprivilegedAlsoWhereNameSpacesAreForbidden() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "not run: needs to be root");
        try (PostgresServer server = PostgresServer.start(home, Map.of());
                Connection connection = connect(server)) {
            value(connection, "SELECT set_config('x.y', 'z', false)");
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS n");
        }
        Map<String, String> forbidden = pathWith("unshare", "echo 'Operation not permitted' >&2; exit 1");

        try (JavaProcess holder = JavaProcess.run(CLASS_PATH, forbidden, ServerHolder.class, home.toString())) {
            String[] ready = holder.lineStartingWith("ready").split(" ");
            assertThat(ready[2]).startsWith("setpriv").contains("dac_override");
            assertThat(jdbc(ready[1]).sql("SELECT n FROM kept").query(Integer.class).single())
                    .as("the same data, first started the other way")
                    .isEqualTo(42);
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(serverProcess())), "unix:uid"))
                    .isEqualTo(NOBODY);
            assertThat(Files.getAttribute(home.resolve("postgres/data"), "unix:uid")).isEqualTo(NOBODY);
            assertThat(rights(home)).isEqualTo("rwx------");
        } finally {
            endServerLeftBehind();
        }
    }

    @Test
    void rootRunsItUnprivilegedAlsoWhereNoRightMayBeKept() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "not run: needs to be root");
        HomeFolder.permit(temporary, "rwx--x--x");
        takeProgramsBack(); // unpacked in the home folder itself: the project's own may lie where nobody passes
        Map<String, String> forbidden = new HashMap<>(pathWith("unshare", "exit 1"));
        forbidden.putAll(pathWith(
                "setpriv", "case \"$*\" in *caps*) exit 1;; esac; PATH=/usr/bin:/bin:/usr/local/bin exec setpriv \"$@\""));

        try (JavaProcess holder = JavaProcess.run(CLASS_PATH, forbidden, ServerHolder.class, home.toString())) {
            String[] ready = holder.lineStartingWith("ready").split(" ");
            assertThat(ready[2]).startsWith("setpriv").doesNotContain("dac_override");
            assertThat(jdbc(ready[1]).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
            assertThat(rights(home.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(rights(home.resolve("database.password"))).isEqualTo("rw-------");
        } finally {
            endServerLeftBehind();
        }
    }

    /** The environment of a shell that finds this script under the program's name. */
    private Map<String, String> pathWith(String program, String script) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("bin"));
        Path file = Files.writeString(folder.resolve(program), "#!/bin/sh\n" + script + "\n");
        HomeFolder.permit(file, "rwxr-xr-x");
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }

    private JavaProcess application(String classPath) throws IOException {
        return JavaProcess.run(
                classPath, Map.of("VMRE_HOME", home.toString(), "SERVER_PORT", "0"), VmreApplication.class);
    }

    /** A killed holder leaves its server; starting once more and closing ends it. */
    private void endServerLeftBehind() {
        PostgresServer.start(home, Map.of()).close();
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0));
    }

    private JdbcClient jdbc(String address) throws IOException {
        String password = Files.readString(home.resolve("database.password")).strip();
        return JdbcClient.create(new SingleConnectionDataSource(address, "vmre", password, true));
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        var details = server.connectionDetails();
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    private static List<String> show(Connection connection, String... settings) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String setting : settings) {
            values.add(value(connection, "SHOW " + setting));
        }
        return values;
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
