package mx.ine.vmre.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;
import tools.jackson.databind.json.JsonMapper;

/** The sample exports, and what reading them needs to know, without a database. */
final class SampleFiles {

    static final String GOOGLE = "dev01_google_ads_en_2020-11.csv";
    static final String META = "dev02_meta_ads_es_2020-11.csv";
    static final String TWITTER = "dev03_twitter_ads_en_2020-11.csv";
    static final String YOUTUBE = "dev04_youtube_studio_en_Geography 2020-11-01_2020-12-01.zip";
    static final String ANALYTICS = "dev05_universal_analytics_en_2020-11.csv";
    static final String REQUESTS = "dev06_ine_lnere_semanal_2020-11.csv";

    static final List<ExportSource> SOURCES = List.of(
            new PlainMediaSource(), new MetaAdsSource(), new GoogleAdsSource(), new UniversalAnalyticsSource(),
            new RegistrationRequestSource(), new XAdsSource(), new YouTubeStudioSource(),
            new GoogleAnalyticsSource(), new CardStockSource(), new InetelSource(), new MappedSource());

    /** Of the shipped strategy. */
    private static final List<Reference.Platform> PLATFORMS = shippedPlatforms();

    private static List<Reference.Platform> shippedPlatforms() {
        List<Reference.Platform> platforms = new ArrayList<>();
        try (InputStream in = SampleFiles.class.getResourceAsStream("/strategies/2019-2021.json")) {
            JsonMapper.shared().readTree(in).at("/terms/PLATFORM").forEach(entry -> {
                List<String> aliases = new ArrayList<>();
                entry.path("aliases").forEach(alias -> aliases.add(alias.asString()));
                platforms.add(new Reference.Platform(
                        entry.path("code").asString(), entry.path("name").asString(), String.join("\n", aliases), false));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return platforms;
    }

    static final Reference REFERENCE = new Reference() {

        private final Map<String, String> countries = Stream.of("US", "MX", "CA", "ES", "DE", "GB", "FR", "NL", "CH", "IT", "AU")
                .flatMap(iso -> Stream.of(iso, name(iso, Locale.ENGLISH), name(iso, new Locale("es", "MX")))
                        .map(name -> Map.entry(HeaderName.normal(name), iso)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

        private String name(String iso, Locale locale) {
            return new Locale("", iso).getDisplayCountry(locale);
        }

        @Override
        public DatePeriod bounds() {
            return new DatePeriod(LocalDate.of(2019, 4, 1), LocalDate.of(2021, 6, 30));
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2020, 12, 7);
        }

        @Override
        public Optional<String> country(String text) {
            return Optional.ofNullable(text.equals("EUA") ? "US" : countries.get(HeaderName.normal(text)));
        }

        @Override
        public Optional<String> entity(String text) {
            return text.matches("\\d{2}") ? Optional.of(text) : Optional.empty();
        }

        @Override
        public Optional<String> platform(String text) {
            return PLATFORMS.stream().filter(p -> p.called(text)).findFirst().map(Platform::code);
        }

        @Override
        public List<Platform> platforms() {
            return PLATFORMS;
        }
    };

    private SampleFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/formats/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadFile read(String name) {
        return read(bytes(name), Map.of());
    }

    static ReadFile read(byte[] bytes, Map<String, String> answers) {
        return ReadFile.of(ExportReading.of(FileBytes.of(bytes), new Recognition(SOURCES), REFERENCE, answers));
    }

    /** Lines of text as a UTF-8 file. */
    static ReadFile lines(String... lines) {
        return read(text(lines), Map.of());
    }

    static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
