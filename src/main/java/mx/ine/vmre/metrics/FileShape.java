package mx.ine.vmre.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what another file of the same report is known: what is answered about one holds for the next.
 *
 * @param layout fingerprint of the names of its columns, in order
 * @param account the advertiser's account or accounts, the empty text where the file does not tell, or null where it is
 *     not known yet which column says it
 */
record FileShape(String layout, String account) {

    private static final int LONGEST_ACCOUNT = 200;
    private static final String SEPARATOR = "\u001f";

    static FileShape of(List<String> names, Collection<String> accounts) {
        if (accounts == null) {
            return new FileShape(fingerprint(layout(names)), null);
        }
        String joined = new TreeSet<>(accounts).stream().collect(Collectors.joining(SEPARATOR));
        return new FileShape(
                fingerprint(layout(names)),
                joined.length() <= LONGEST_ACCOUNT ? joined : fingerprint(joined));
    }

    private static String layout(List<String> names) {
        return names.stream()
                .limit(AddedColumns.own(names))
                .map(HeaderName::normal)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
