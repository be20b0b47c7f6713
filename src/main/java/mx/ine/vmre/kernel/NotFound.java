package mx.ine.vmre.kernel;

/** What was asked for does not exist, or not for this person; answered with 404 and no trace of data. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
