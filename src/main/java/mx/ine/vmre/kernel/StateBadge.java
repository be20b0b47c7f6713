package mx.ine.vmre.kernel;

/**
 * A state as it is shown everywhere: a word, a shape and a colour, never colour alone.
 *
 * @param key message key of the word
 * @param css {@code s-ok}, {@code s-run}, {@code s-warn}, {@code s-bad}, {@code s-wait} or {@code s-off}
 * @param shape {@code plan}, {@code appr}, {@code half}, {@code done}, {@code obs}, {@code late}, {@code off} or {@code info}
 */
public record StateBadge(String key, String css, String shape) {

    /** Address of the shape in the page's sprite. */
    public String href() {
        return "#s-" + shape;
    }
}
