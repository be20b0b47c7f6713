package mx.ine.vmre.metrics;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How rehearsals and answers are kept with their import. */
@Component
class RehearsalJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    Rehearsal rehearsal(String text) {
        return mapper.readValue(text, Rehearsal.class);
    }

    Map<String, String> answers(String text) {
        return mapper.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
