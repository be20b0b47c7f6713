package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what was read with the figures that come with the samples. */
final class ExpectedSums {

    private static final JsonNode ALL = JsonMapper.shared().readTree(SampleFiles.bytes("expected.json"));

    private ExpectedSums() {}

    static JsonNode of(String file) {
        return ALL.get(file);
    }

    static void assertMedia(String name, ReadFile file) {
        JsonNode sums = of(name).get("sums").get("by_country_month");
        assertThat(file.byCountry.keySet()).containsExactlyInAnyOrderElementsOf(sums.propertyNames());
        sums.properties().forEach(country -> {
            JsonNode month = country.getValue().get("2020-11");
            assertSum(file, country.getKey(), Measure.IMPRESSIONS, month.get("impressions").asString());
            assertSum(file, country.getKey(), Measure.CLICKS, month.get("clicks").asString());
            assertSum(file, country.getKey(), Measure.SPEND, month.get("cost").asString());
        });
        assertThat(file.all.get(Measure.SPEND))
                .isEqualByComparingTo(of(name).get("sums").get("total").get("cost").asString());
    }

    private static void assertSum(ReadFile file, String country, Measure measure, String expected) {
        assertThat(file.sum(country, measure)).as(country + " " + measure).isEqualByComparingTo(expected);
    }
}
