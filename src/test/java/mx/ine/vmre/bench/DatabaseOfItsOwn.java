package mx.ine.vmre.bench;

import java.nio.file.Path;
import java.util.Map;
import mx.ine.vmre.VmreApplication;

/** A database with the demonstration's data in a home folder, for benchmarks outside of this package. */
public final class DatabaseOfItsOwn {

    private DatabaseOfItsOwn() {}

    public static void prepare(Path home) throws Exception {
        MeasuredApplication.start(VmreApplication.class, Map.of("VMRE_HOME", home.toString())).close();
    }
}
