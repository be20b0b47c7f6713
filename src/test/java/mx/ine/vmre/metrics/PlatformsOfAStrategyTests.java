package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

/** Files of the advertising tools under strategies that call their platforms otherwise than the shipped one. */
class PlatformsOfAStrategyTests {

    private static final String GOOGLE = SampleFiles.GOOGLE;

    @Test
    void aToolIsKnownWholeWhereTheStrategyDoesNotTellItsCampaignsApart() {
        assertThat(platforms(GOOGLE, Map.of(), "google-ads:Google Ads", "meta:Meta")).containsExactly("google-ads");
        assertThat(platforms(SampleFiles.META, Map.of(), "google-ads:Google Ads", "meta:Meta")).containsExactly("meta");
        assertThat(platforms(SampleFiles.TWITTER, Map.of("currency", "MXN"), "redes:Redes sociales:X\nMeta"))
                .containsExactly("redes");
    }

    @Test
    void whatTheStrategyTellsApartIsAndTheRestIsTheTool() {
        assertThat(platforms(GOOGLE, Map.of(), "google:Google", "videos:Videos:youtube")).contains("google", "videos");
    }

    @Test
    void whereNothingIsCalledLikeTheToolAPersonSaysWhatItIs() {
        ReadFile asked = read(GOOGLE, Map.of(), "radio:Radio", "web:Anuncios en la web");
        assertThat(asked.facts).isEmpty();
        assertThat(asked.reading.decisions()).extracting(Decision::key).containsExactly("platform");
        assertThat(asked.reading.decisions().get(0).options()).extracting(Decision.Option::value)
                .containsExactly("radio", "web", "none");

        assertThat(platforms(GOOGLE, Map.of("platform", "web"), "radio:Radio", "web:Anuncios en la web"))
                .containsExactly("web");
        assertThat(platforms(GOOGLE, Map.of("platform", "otra"), "radio:Radio")).as("no answer to it").isEmpty();
        assertThat(platforms(GOOGLE, Map.of("platform", "none"), "radio:Radio")).containsExactly("");
    }

    @Test
    void aStrategyWithoutPlatformsIsNotAskedForThem() {
        assertThat(platforms(GOOGLE, Map.of())).containsExactly("");
    }

    /** @param platforms {@code code:name} or {@code code:name:other names} */
    private static Set<String> platforms(String file, Map<String, String> answers, String... platforms) {
        return read(file, answers, platforms).facts.stream()
                .map(f -> f.platform() == null ? "" : f.platform())
                .collect(Collectors.toSet());
    }

    private static ReadFile read(String file, Map<String, String> answers, String... platforms) {
        return ReadFile.of(ExportReading.of(
                FileBytes.of(SampleFiles.bytes(file)), new Recognition(SampleFiles.SOURCES), new Strategy(platforms), answers));
    }

    private static final class Strategy implements Reference {

        private final List<Platform> platforms;

        private Strategy(String... platforms) {
            this.platforms = Arrays.stream(platforms)
                    .map(p -> p.split(":"))
                    .map(p -> new Platform(p[0], p[1], p.length > 2 ? p[2] : "", false))
                    .toList();
        }

        @Override
        public DatePeriod bounds() {
            return SampleFiles.REFERENCE.bounds();
        }

        @Override
        public LocalDate today() {
            return SampleFiles.REFERENCE.today();
        }

        @Override
        public Optional<String> country(String text) {
            return SampleFiles.REFERENCE.country(text);
        }

        @Override
        public Optional<String> entity(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<String> platform(String text) {
            return platforms.stream().filter(p -> p.called(text)).findFirst().map(Platform::code);
        }

        @Override
        public List<Platform> platforms() {
            return platforms;
        }
    }
}
