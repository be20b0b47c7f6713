package mx.ine.vmre.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.ClassUtils;

/**
 * A PostgreSQL of the application's own, its data kept in the home folder between starts. It listens on 127.0.0.1 only,
 * asks for a password (kept beside the data, readable by the owner only), writes through to the disk, and survives
 * being left behind by a killed application: the next start stops it first.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "vmre";
    private static final String DATABASE = "postgres";
    private static final String MAJOR_VERSION = "18";
    private static final String SECONDS_TO_START = "300"; // recovery after a crash may take long
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);
    private static final Duration STOP_POLL = Duration.ofMillis(50);
    private static final int PORT_ATTEMPTS = 3; // another process may take a free port before the server does

    private final HomeFolder home;
    private final Path programs;
    private final ServerAccount account;
    private final Path folder;
    private final Path data;
    private final String password;
    private int port;

    private PostgresServer(HomeFolder home, Path programs, ServerAccount account) throws IOException {
        this.home = home;
        this.programs = programs;
        this.account = account;
        this.folder = home.path().resolve("postgres");
        this.data = folder.resolve("data");
        this.password = home.secret("database.password");
    }

    /**
     * @param settings server settings beside or instead of the durable defaults
     * @throws CannotStart saying in Spanish what to do about it
     */
    static PostgresServer start(Path folder, Map<String, String> settings) {
        return start(folder, settings, false);
    }

    /** As {@link #start}, but whatever data the folder held are gone. */
    static PostgresServer startEmpty(Path folder, Map<String, String> settings) {
        return start(folder, settings, true);
    }

    private static PostgresServer start(Path folder, Map<String, String> settings, boolean emptied) {
        if (!programsIncluded()) {
            throw new CannotStart("no-database");
        }
        HomeFolder home = HomeFolder.take(folder);
        try {
            Path programs = PostgresPrograms.unpackedIn(home.path());
            ServerAccount account = ServerAccount.forThis(home.path(), programs.resolve("bin").resolve("postgres"));
            PostgresServer server = new PostgresServer(home, programs, account);
            server.endLeftOver();
            server.takeFolder();
            if (emptied) {
                PostgresPrograms.delete(server.data);
            }
            server.prepare(settings);
            server.launch(settings);
            return server;
        } catch (IOException e) {
            home.close();
            throw new CannotStart(e, "home-unusable", home.path(), e.getMessage());
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    Path home() {
        return home.path();
    }

    ServerAccount account() {
        return account;
    }

    JdbcConnectionDetails connectionDetails() {
        return new Details("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password);
    }

    @Override
    public void close() {
        try {
            stop("fast");
        } finally {
            home.close();
        }
    }

    /** Asked here, because {@link PostgresPrograms} cannot even be loaded without the optional jar. */
    private static boolean programsIncluded() {
        return ClassUtils.isPresent(
                "io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver",
                PostgresServer.class.getClassLoader());
    }

    private void takeFolder() throws IOException {
        Files.createDirectories(folder);
        HomeFolder.permit(folder, "rwx------");
        account.own(folder);
    }

    private void prepare(Map<String, String> settings) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.notExists(data)) {
            initialise("off".equals(settings.get("fsync")));
        } else if (!Files.readString(version).strip().equals(MAJOR_VERSION)) {
            throw new CannotStart("other-version", data, Files.readString(version).strip(), MAJOR_VERSION);
        }
    }

    /** Made aside and renamed, so that a start killed half-way leaves no half database. */
    private void initialise(boolean careless) throws IOException {
        Path aside = folder.resolve("data-incomplete");
        Path passwordFile = folder.resolve("password-incomplete");
        PostgresPrograms.delete(aside);
        Files.writeString(passwordFile, password);
        HomeFolder.permit(passwordFile, "rw-------");
        if (account.uid() != null) {
            Files.setAttribute(passwordFile, "unix:uid", account.uid());
        }
        try {
            // The locale is said outright: left out, the server would take whatever LANG this shell happens to have.
            int result = run(
                    "initdb",
                    "--pgdata=" + aside,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=es-MX",
                    "--locale=C",
                    careless ? "--no-sync" : "--sync-method=fsync");
            if (result != 0) {
                throw new CannotStart("server-refused", folder.resolve("setup.log"), tail(folder.resolve("setup.log")));
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After {@code kill -9} of the application its server lives on. Whoever gets here holds the home folder, so a live
     * server on these data serves nobody and is stopped. A process file whose number by now belongs to somebody else is
     * removed, since the server would take that process for its like; one whose process is gone is left to the server,
     * which knows better whether anything of the old one still touches the data.
     */
    private void endLeftOver() throws IOException {
        Path processFile = data.resolve("postmaster.pid");
        if (Files.notExists(processFile)) {
            return;
        }
        ProcessHandle process = Files.readAllLines(processFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .orElse(null);
        if (process == null) {
            return;
        }
        if (!runsOnTheseData(process)) {
            Files.delete(processFile);
            return;
        }
        stop("fast");
        if (runsOnTheseData(process) && account.uid() != null) {
            // Started under another account, which pg_ctl may not signal, but root may. INT is the fast stop; the TERM
            // that Java can send would wait for clients.
            run(List.of("sh", "-c", "kill -INT " + process.pid()));
            awaitEnd(process);
        }
        if (runsOnTheseData(process)) {
            process.destroyForcibly();
            awaitEnd(process);
        }
        if (runsOnTheseData(process)) {
            throw new CannotStart("left-behind", data, process.pid()); // two servers on the same data would ruin them
        }
    }

    private void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + STOP_WAIT.toNanos();
        while (runsOnTheseData(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(STOP_POLL.toNanos());
        }
    }

    private boolean runsOnTheseData(ProcessHandle process) {
        String command = process.info().command().orElse("");
        if (!command.matches(".*[/\\\\]postgres(\\.exe)?( \\(deleted\\))?")) {
            return false;
        }
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            // Where the system tells: the server works inside its data folder, whatever that was called when it began.
            return Files.exists(workingFolder) ? Files.isSameFile(workingFolder, data) : true;
        } catch (IOException e) {
            return true; // a postgres under our number, of which no more can be known
        }
    }

    private void launch(Map<String, String> settings) throws IOException {
        Path log = folder.resolve("server.log");
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            configure(settings);
            if (Files.exists(log)) {
                Files.move(log, folder.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            int result = run(
                    "pg_ctl", "start", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=" + SECONDS_TO_START);
            if (result == 0) {
                return;
            }
            if (attempt == PORT_ATTEMPTS || !tail(log).contains("Address already in use")) {
                throw new CannotStart("server-refused", log, tail(log));
            }
        }
    }

    /** The whole configuration, written anew at each start: what stood there from an older version does not linger. */
    private void configure(Map<String, String> others) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "America/Mexico_City");
        settings.put("log_timezone", "America/Mexico_City");
        settings.put("log_line_prefix", "%m [%p] ");
        settings.putAll(others);
        Files.writeString(
                data.resolve("postgresql.conf"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                        .collect(Collectors.joining()));
    }

    private void stop(String mode) {
        try {
            run("pg_ctl", "stop", "--pgdata=" + data, "--mode=" + mode, "--wait", "--timeout=" + STOP_WAIT.toSeconds());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The programs write to a file: the server that {@code pg_ctl} leaves running would keep a pipe open for ever. */
    private int run(String program, String... arguments) throws IOException {
        return run(account.command(programs.resolve("bin").resolve(program), List.of(arguments)));
    }

    private int run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("setup.log").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String tail(Path log) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = new ArrayList<>(lines.toList());
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - 10), all.size()));
        }
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {

        @Override
        public String toString() {
            return getJdbcUrl; // never the password
        }
    }
}
