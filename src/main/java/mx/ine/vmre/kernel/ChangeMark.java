package mx.ine.vmre.kernel;

/**
 * A mark that differs whenever anything that is remembered has changed. What is costly to work out, and asked for far
 * more often than anything changes, may be kept as long as the mark stays. Read it before working out, never after.
 */
public interface ChangeMark {

    String current();
}
