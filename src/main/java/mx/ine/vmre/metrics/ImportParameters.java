package mx.ine.vmre.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send beside a file; whatever is not as documented is refused with a sentence, never guessed. */
@Component
class ImportParameters {

    private static final int LONGEST_JSON = 16 * 1024;
    private static final int LONGEST_NUMBER = 20;
    private static final int MOST_ANSWERS = 100;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final ExportOpening opening;
    private final MessageSource messages;
    private final BusinessDate businessDate;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    ImportParameters(ExportOpening opening, MessageSource messages, BusinessDate businessDate) {
        this.opening = opening;
        this.messages = messages;
        this.businessDate = businessDate;
    }

    /** The parameters of a form. */
    ImportWish ofForm(HttpServletRequest request) {
        String source = text(request, "source");
        if (source != null && !opening.sourceCodes().contains(source)) {
            throw wrong("metrics.api.source", String.join(", ", opening.sourceCodes()));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        String month = text(request, "month");
        if (month != null) {
            if (!MONTH.matcher(month).matches()) {
                throw wrong("metrics.api.month");
            }
            answers.put("month", month);
        }
        String currency = text(request, "currency");
        if (currency != null) {
            answers.put("currency", Currencies.known(currency).orElseThrow(() -> wrong("metrics.api.currency")));
        }
        String decisions = text(request, "decisions");
        if (decisions != null) {
            answers.putAll(decisions(tree(decisions.getBytes(StandardCharsets.UTF_8))));
        }
        return new ImportWish(
                source,
                answers,
                oneOf(text(request, "dryRun"), "true", "false", "metrics.api.dryRun"),
                oneOf(text(request, "onRejected"), "refuse", "store", "metrics.api.onRejected"));
    }

    /** The parameters of a form, or the same as an object of JSON. */
    ImportWish ofFormOrJson(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        MediaType type = request.getContentType() == null
                ? null : MediaType.parseMediaType(request.getContentType());
        if (type == null || FORMS.stream().anyMatch(form -> form.isCompatibleWith(type))) {
            return ofForm(request);
        }
        if (!MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_JSON + 1);
        JsonNode json = tree(body);
        if (!json.isObject()) {
            throw wrong("metrics.api.json");
        }
        return new ImportWish(
                null,
                json.has("decisions") ? decisions(json.get("decisions")) : Map.of(),
                oneOf(scalar(json.get("dryRun")), "true", "false", "metrics.api.dryRun"),
                oneOf(scalar(json.get("onRejected")), "refuse", "store", "metrics.api.onRejected"));
    }

    private JsonNode tree(byte[] json) {
        if (json.length > LONGEST_JSON) {
            throw wrong("metrics.api.json");
        }
        try {
            return mapper.readTree(json);
        } catch (JacksonException e) {
            throw wrong("metrics.api.json");
        }
    }

    private Map<String, String> decisions(JsonNode json) {
        if (!json.isObject() || json.size() > MOST_ANSWERS) {
            throw wrong("metrics.api.decisions");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        json.properties().forEach(answer -> {
            String value = scalar(answer.getValue());
            if (value == null) {
                throw wrong("metrics.api.decisions");
            }
            answers.put(answer.getKey(), RateAnswer.of(answer.getKey())
                    .map(asked -> asked.read(value, businessDate.today()))
                    .orElse(value));
        });
        return answers;
    }

    /** A text, a number or a yes or no, as text; null for anything else. */
    private static String scalar(JsonNode value) {
        if (value == null || !value.isNumber()) {
            return value != null && (value.isString() || value.isBoolean()) ? value.asString() : null;
        }
        BigDecimal number = value.decimalValue();
        return number.precision() > LONGEST_NUMBER || Math.abs(number.scale()) > LONGEST_NUMBER
                ? null : number.toPlainString();
    }

    private boolean oneOf(String value, String yes, String no, String wrongKey) {
        if (value == null || value.equals(no)) {
            return false;
        }
        if (!value.equals(yes)) {
            throw wrong(wrongKey);
        }
        return true;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    ResponseStatusException wrong(String key, Object... args) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, messages.getMessage(key, args, EsMx.LOCALE));
    }
}
