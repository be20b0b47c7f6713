package mx.ine.vmre.metrics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Fingerprint of the dimensions of a fact: short enough for an index, whatever the length of the names. */
record FactKey(long high, long low) {

    private static final ThreadLocal<Digesting> DIGESTING = ThreadLocal.withInitial(Digesting::new);

    /** Of the parts in this order; a missing part differs from an empty one. */
    static FactKey of(Object... parts) {
        return DIGESTING.get().key(parts);
    }

    /** Collects the parts in one array, so that the digest is fed once: this is done for each row of each file. */
    private static final class Digesting {

        private final MessageDigest digest;
        private byte[] text = new byte[1024];
        private int length;

        private Digesting() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private FactKey key(Object... parts) {
            length = 0;
            for (Object part : parts) {
                String written = part == null ? "" : part.toString();
                reserve(2 + written.length() * 3); // no character of UTF-16 takes more bytes in UTF-8
                text[length++] = (byte) (part == null ? 0 : 1);
                write(written);
                text[length++] = 31;
            }
            digest.update(text, 0, length);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new FactKey(hash.getLong(), hash.getLong());
        }

        private void reserve(int more) {
            if (length + more > text.length) {
                text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
            }
        }

        private void write(String written) {
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                if (c > 127) {
                    byte[] rest = written.substring(i).getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(rest, 0, text, length, rest.length);
                    length += rest.length;
                    return;
                }
                text[length++] = (byte) c;
            }
        }
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
