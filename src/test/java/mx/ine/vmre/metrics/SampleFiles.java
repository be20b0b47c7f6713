package mx.ine.vmre.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;

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

    static final Reference REFERENCE = new Reference() {

        private final Map<String, String> countries = Stream.of("US", "MX", "CA", "ES", "DE", "GB", "FR", "NL", "CH", "IT", "AU")
                .flatMap(iso -> Stream.of(iso, name(iso, Locale.ENGLISH), name(iso, new Locale("es", "MX")))
                        .map(name -> Map.entry(HeaderName.normal(name), iso)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        private final SourceWords platforms = SourceWords.of("platforms");

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
            return platforms.value("platform", text);
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
