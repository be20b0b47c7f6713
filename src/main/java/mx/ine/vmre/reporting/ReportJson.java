package mx.ine.vmre.reporting;

import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one spelling of a report as JSON: what is hashed, signed and frozen. Its settings are its own, so that nobody
 * changes the hash of every report by changing how the application answers elsewhere.
 */
@Component
class ReportJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(Record content) {
        return mapper.writeValueAsString(content);
    }

    <T extends Record> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
