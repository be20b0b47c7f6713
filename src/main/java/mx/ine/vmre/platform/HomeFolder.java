package mx.ine.vmre.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder where a bare machine keeps everything ({@code .vmre}): database, its programs, passwords. Readable by its
 * owner only, and held by one application at a time: the operating system lets go of the lock when the process ends,
 * however it ends, so the lock tells a second start beside a running application from a start after a crash.
 */
final class HomeFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;
    private final FileChannel channel;

    private HomeFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder for this process, making it where needed. */
    static HomeFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        Path lockFile = path.resolve("lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            permit(path, "rwx------");
            channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            permit(lockFile, "rw-------");
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = read(channel);
                channel.close();
                throw new CannotStart("home-in-use", path, holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            channel.force(false);
            return new HomeFolder(path, channel);
        } catch (IOException e) {
            close(channel);
            throw new CannotStart(e, "home-unusable", path, e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    /** The secret kept under this name, made at random the first time. */
    String secret(String name) throws IOException {
        Path file = path.resolve(name);
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file);
            permit(file, "rw-------");
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Where the system knows owner, group and others, leaves these rights and no more. */
    static void permit(Path path, String rights) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        return StandardCharsets.US_ASCII.decode(content.flip()).toString().strip();
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
