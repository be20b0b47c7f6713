package mx.ine.vmre.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to be root: an ordinary user runs it as themselves, root runs it
 * unprivileged in a user name space of its own or, where that is forbidden (common inside containers), as the number
 * that every Linux knows as nobody.
 *
 * @param prefix what stands before each of PostgreSQL's programs
 * @param uid whom its folder must belong to; null leaves owners alone
 */
record ServerAccount(List<String> prefix, Integer uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static final ServerAccount MYSELF = new ServerAccount(List.of(), null);

    /** Seen from inside the name space everything of root's belongs to nobody, the server itself included. */
    static final ServerAccount NAME_SPACE = new ServerAccount(List.of("unshare", "-U"), ROOT);

    /**
     * {@code dac_override} is the one right it keeps, since the home folder, and often the folders above it, let only
     * their owner pass; the secure bit makes that right count for {@code access(2)} too.
     */
    static final ServerAccount OTHER_USER = new ServerAccount(
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override"),
            NOBODY);

    /** Where not even that right may be kept: works as long as the folders above the home folder let others pass. */
    static final ServerAccount BARE_OTHER_USER = new ServerAccount(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    /** The first account under which this program, unpacked inside the home folder, runs here. */
    static ServerAccount forThis(Path home, Path postgres) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return MYSELF;
        }
        for (ServerAccount account : List.of(NAME_SPACE, OTHER_USER)) {
            if (account.runs(postgres)) {
                return account;
            }
        }
        HomeFolder.permit(home, "rwx--x--x"); // may be passed, not listed; all that is secret inside stays closed
        if (BARE_OTHER_USER.runs(postgres)) {
            return BARE_OTHER_USER;
        }
        HomeFolder.permit(home, "rwx------");
        throw new CannotStart("root-refused");
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Gives the folder and all in it to the server; the account may differ from the last start's. */
    void own(Path folder) throws IOException {
        if (uid == null || Optional.of(uid).equals(owner(folder))) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            // The folder itself last: it is the sign that all of it is done.
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean runs(Path postgres) {
        try {
            Process process = new ProcessBuilder(command(postgres, List.of("--version")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Integer> owner(Path path) {
        try {
            return Optional.of((Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
