package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import mx.ine.vmre.kernel.RuleViolation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The text of a strategy's file: refused where it holds anything unknown, written so that reading gives the same. */
final class StrategyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new Plain()))
            .build();

    private StrategyJson() {}

    /**
     * @throws RuleViolation if the text is not such a file or contradicts itself; what may still be missing is for
     *     {@link StrategyGaps} to say
     * @throws IOException if it cannot be read at all
     */
    static StrategyFile read(InputStream in) throws IOException {
        StrategyFile file;
        try {
            file = MAPPER.readValue(in.readAllBytes(), StrategyFile.class);
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr());
            throw new RuleViolation("campaign.file.unreadable", where);
        }
        if (file == null) {
            throw new RuleViolation("campaign.file.unreadable", "1");
        }
        StrategyFileRules.check(file);
        return file;
    }

    static String write(StrategyFile file) {
        return MAPPER.writeValueAsString(file).replace("\r\n", "\n") + "\n";
    }

    /** 70, however many decimals the database keeps. */
    private static final class Plain extends StdSerializer<BigDecimal> {

        Plain() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            BigDecimal bare = value.stripTrailingZeros();
            json.writeNumber(bare.scale() < 0 ? bare.setScale(0) : bare);
        }
    }
}
