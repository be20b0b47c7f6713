package mx.ine.vmre.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file become text. Decided by its first bytes, then strictly as UTF-8, then as Windows-1252
 * (what Excel writes; never ISO-8859-1, which has no curly quotes).
 *
 * @param charset the charset
 * @param offset bytes of the mark at the beginning, which are not text
 * @param label as people know it
 */
record FileEncoding(Charset charset, int offset, String label) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;

    /** @throws Unreadable if the file is empty, an old workbook or not text at all */
    static FileEncoding of(FileBytes bytes) {
        byte[] head = bytes.head(SAMPLE);
        if (head.length == 0 || isOnlyAMark(head)) {
            throw new Unreadable("metrics.refused.empty");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new FileEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16");
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new FileEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16");
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(isProtected(bytes) ? "metrics.refused.encrypted" : "metrics.refused.old-workbook");
        }
        boolean marked = starts(head, 0xEF, 0xBB, 0xBF);
        if (looksBinary(head)) {
            throw new Unreadable("metrics.refused.binary");
        }
        boolean utf8 = isUtf8(bytes, marked);
        return utf8
                ? new FileEncoding(StandardCharsets.UTF_8, marked ? 3 : 0, "UTF-8")
                : new FileEncoding(WINDOWS, 0, "Windows-1252");
    }

    /** The mark of an encoding with no text behind it. */
    private static boolean isOnlyAMark(byte[] head) {
        return head.length == 2 && (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF))
                || head.length == 3 && starts(head, 0xEF, 0xBB, 0xBF);
    }

    /** A zip, which a workbook is too, whatever its name. */
    static boolean isArchive(FileBytes bytes) {
        byte[] head = bytes.head(4);
        return starts(head, 0x50, 0x4B, 0x03, 0x04) || starts(head, 0x50, 0x4B, 0x05, 0x06);
    }

    /** A workbook with a password is an older container around a part of this name. */
    private static boolean isProtected(FileBytes bytes) {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer in = bytes.buffer();
        for (int at = 0; at + name.length <= in.limit(); at++) {
            if (in.get(at) == name[0] && in.slice(at, name.length).equals(ByteBuffer.wrap(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text has no control characters but tab, line ends and form feed. */
    private static boolean looksBinary(byte[] head) {
        for (int b : head) {
            if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether all of it is UTF-8; with the mark it says so itself.
     *
     * @throws Unreadable if a byte zero is in it: no text has one
     */
    private static boolean isUtf8(FileBytes bytes, boolean marked) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(SAMPLE);
        CharBuffer out = CharBuffer.allocate(SAMPLE);
        boolean utf8 = true;
        try (ReadableByteChannel channel = Channels.newChannel(bytes.open())) {
            boolean ended = false;
            while (!ended) {
                int from = in.position();
                ended = channel.read(in) < 0;
                for (int i = from; i < in.position(); i++) {
                    if (in.get(i) == 0) {
                        throw new Unreadable("metrics.refused.binary");
                    }
                }
                in.flip();
                if (utf8) {
                    utf8 = !decoder.decode(in, out.clear(), ended).isError() && !(ended && in.hasRemaining());
                }
                if (utf8) {
                    in.compact();
                } else {
                    in.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return utf8 || marked;
    }
}
