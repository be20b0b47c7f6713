package mx.ine.vmre.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.reporting.HashMatching.Match;
import mx.ine.vmre.reporting.ReportApiController.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the API that somebody kept whole. The report is their last part; what stands before it (month, version,
 * signatures, publication) is nobody's hash, so it is compared with what the API says of that report.
 */
@Component
class AnswerMatching {

    private static final String REPORT = "\"report\":";
    /** What stands before the report is some hundred characters. */
    private static final int ENVELOPE_MOST = 10_000;

    private final ReportArchive archive;
    private final JsonMapper mapper;

    AnswerMatching(ReportArchive archive, JsonMapper mapper) {
        this.archive = archive;
        this.mapper = mapper;
    }

    /**
     * An answer as it was kept.
     *
     * @param envelope what stands before the report
     * @param text all of it
     * @param report hash of the report in it
     */
    record Kept(String envelope, String text, TypedHash report) {}

    /** Empty where the file is no such answer. */
    static Optional<Kept> read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != '{') {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        int begin = text.indexOf(REPORT);
        return begin < 0 || begin > ENVELOPE_MOST
                ? Optional.empty()
                : Optional.of(new Kept(text.substring(0, begin), text, new TypedHash(ContentHash.of(
                        text.substring(begin + REPORT.length(), text.length() - 1)))));
    }

    /** Whether the API says all of it of the published report; it may have had fewer versions by then. */
    boolean says(Kept kept, Match match) {
        ReportArchive.Edition edition = archive.edition(match.id());
        try {
            JsonNode envelope = mapper.readTree(kept.envelope() + REPORT + "null}");
            List<Integer> versions = new ArrayList<>();
            envelope.path("versions").forEach(number -> versions.add(number.asInt(0)));
            boolean possible = versions.contains(match.number())
                    && versions.stream().allMatch(number -> number > 0 && number <= match.last());
            return possible && kept.text().equals(mapper.writeValueAsString(
                    Answer.of(match.month(), edition.filing(), versions, edition.text())));
        } catch (JacksonException e) {
            return false;
        }
    }
}
