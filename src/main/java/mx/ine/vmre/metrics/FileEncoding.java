package mx.ine.vmre.metrics;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
    static FileEncoding of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Unreadable("metrics.refused.empty");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new FileEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16");
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new FileEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(isProtected(bytes) ? "metrics.refused.encrypted" : "metrics.refused.old-workbook");
        }
        if (looksBinary(bytes)) {
            throw new Unreadable("metrics.refused.binary");
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new FileEncoding(StandardCharsets.UTF_8, 3, "UTF-8");
        }
        return isUtf8(bytes)
                ? new FileEncoding(StandardCharsets.UTF_8, 0, "UTF-8")
                : new FileEncoding(WINDOWS, 0, "Windows-1252");
    }

    /** A zip, which a workbook is too, whatever its name. */
    static boolean isArchive(byte[] bytes) {
        return starts(bytes, 0x50, 0x4B, 0x03, 0x04) || starts(bytes, 0x50, 0x4B, 0x05, 0x06);
    }

    /** A workbook with a password is an older container around a part of this name. */
    private static boolean isProtected(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
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
    private static boolean looksBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            int b = bytes[i];
            if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return true;
            }
        }
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(SAMPLE);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return !in.hasRemaining();
            }
            out.clear();
        }
    }
}
