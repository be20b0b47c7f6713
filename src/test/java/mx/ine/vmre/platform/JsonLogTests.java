package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.VmreApplication;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogTests {

    @Test
    void withTheProfileEachLineIsOneObjectWithItsTimeInUtcAndItsLevel() throws Exception {
        // A start that soon fails, for want of a database, logs all that is needed here.
        Map<String, String> environment = Map.of("SPRING_PROFILES_ACTIVE", "json", "SERVER_PORT", "0");
        try (JavaProcess application =
                JavaProcess.run(JavaProcess.shippedClassPath(), environment, VmreApplication.class)) {
            List<JsonNode> lines = application
                    .outputAtEnd()
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();

            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                assertThat(Instant.parse(line.at("/@timestamp").asString())).isNotNull();
                assertThat(line.at("/log/level").asString()).isNotBlank();
                assertThat(line.at("/message").asString()).isNotBlank();
            });
            assertThat(lines.get(lines.size() - 1).at("/message").asString()).contains("SPRING_DATASOURCE_URL");
        }
    }
}
