package mx.ine.vmre.metrics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;

/** Fingerprint of the dimensions of a fact: short enough for an index, whatever the length of the names. */
record FactKey(long high, long low) {

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    });

    /** Of the parts in this order; a missing part differs from an empty one. */
    static FactKey of(Object... parts) {
        MessageDigest digest = DIGEST.get();
        for (Object part : parts) {
            digest.update(part == null ? (byte) 0 : (byte) 1);
            digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 31);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new FactKey(hash.getLong(), hash.getLong());
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
