package mx.ine.vmre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: modules use only what their {@code package-info} allows, and never in a circle. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(VmreApplication.class);

    @Test
    void modulesRespectTheirAllowedDependencies() {
        assertThat(MODULES.detectViolations().getMessages()).isEmpty();
    }

    @Test
    void everyModuleWritesItsDependenciesOut() {
        List<String> silent = MODULES.stream()
                .map(module -> module.getBasePackage().getName())
                .filter(name -> {
                    try {
                        return Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class) == null;
                    } catch (ClassNotFoundException e) {
                        return true;
                    }
                })
                .toList();
        assertThat(silent).as("packages without @ApplicationModule in package-info").isEmpty();
    }
}
