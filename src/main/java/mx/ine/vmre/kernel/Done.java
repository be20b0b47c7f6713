package mx.ine.vmre.kernel;

import java.io.Serializable;

/**
 * What has just been done, for the banner of the next page: put it in the flash attribute {@code done}.
 *
 * @param key message key
 * @param args its arguments
 * @param url where to see it, or null
 * @param linkKey message key of the link's text, or null
 */
public record Done(String key, Object[] args, String url, String linkKey) implements Serializable {

    public static Done of(String key, Object... args) {
        return new Done(key, args, null, null);
    }

    /** The same, with a link. */
    public Done at(String target, String textKey) {
        return new Done(key, args, target, textKey);
    }
}
