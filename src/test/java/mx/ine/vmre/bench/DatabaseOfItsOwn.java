package mx.ine.vmre.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mx.ine.vmre.VmreApplication;

/** A database with the demonstration's data in a home folder, for benchmarks outside of this package. */
public final class DatabaseOfItsOwn {

    private DatabaseOfItsOwn() {}

    public static void prepare(Path home) throws Exception {
        prepare(home, Map.of());
    }

    /** @param more of its environment */
    static void prepare(Path home, Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("VMRE_HOME", home.toString());
        MeasuredApplication.start(VmreApplication.class, environment).close();
    }
}
