package mx.ine.vmre.kernel;

/** Tells who is acting in this thread; the system where nobody is signed in. */
public interface CurrentActor {

    Actor get();
}
