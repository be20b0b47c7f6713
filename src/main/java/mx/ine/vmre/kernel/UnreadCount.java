package mx.ine.vmre.kernel;

/** How much a person has not read yet, for the header of every page. */
public interface UnreadCount {

    /** @param personId identifier of the account */
    long of(long personId);
}
