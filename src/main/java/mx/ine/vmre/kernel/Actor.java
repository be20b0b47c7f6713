package mx.ine.vmre.kernel;

/**
 * Who does something, as the audit keeps it.
 *
 * @param id identifier of the account, or 0 for the system itself
 * @param name full name as shown
 * @param area area of work, or the empty text
 */
public record Actor(long id, String name, String area) {

    public static final Actor SYSTEM = new Actor(0, "Sistema", "");
}
