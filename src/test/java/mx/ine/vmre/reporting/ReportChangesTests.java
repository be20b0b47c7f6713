package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StrategyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Of two contents that differ in one part, the part that differs is named, and no other. */
class ReportChangesTests {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ReportJson JSON = new ReportJson();
    private static final ResourceBundleMessageSource MESSAGES = ReportRenderingTests.messages();
    private static final ReportWording WORDING = new ReportWording(MESSAGES);
    private static final String TEXT = JSON.write(whole());
    private static final MonthlyReport WHOLE = JSON.read(TEXT, MonthlyReport.class);

    /** One that has something of every part. */
    private static MonthlyReport whole() {
        MonthlyReport second = ReportFixtures.corrected();
        return second.with(Block.listing(ReportSection.ADJUSTMENTS, "measured",
                new Listing("measured", List.of("decided", "subject"), List.of(List.of("octubre", "Video")), 1)));
    }

    private static MonthlyReport altered(String pointer, UnaryOperator<JsonNode> change) {
        JsonNode tree = MAPPER.readTree(TEXT);
        int last = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        JsonNode changed = change.apply(tree.at(pointer));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), changed);
        } else {
            ((ObjectNode) parent).set(name, changed);
        }
        return JSON.read(MAPPER.writeValueAsString(tree), MonthlyReport.class);
    }

    private static ReportChanges changes(MonthlyReport later) {
        return ReportChanges.between(WHOLE, later, WORDING);
    }

    /** A share of spend that became one of impressions is no figure that changed: one went and another came. */
    @Test
    void anotherBaseOfTheSplitBringsOtherFiguresUnderTheirOwnNames() {
        ReportScope spend = ReportFixtures.scope(ReportFixtures.NOVEMBER);
        StrategyParameters set = spend.parameters();
        ReportScope impressions = new ReportScope(spend.strategy(), spend.month(), spend.cutOff(), spend.stages(),
                spend.segments(), spend.votingEntities(), new StrategyParameters(set.reportDueDay(), set.splitTolerance(),
                        set.planTolerance(), "IMPRESSIONS", set.contentPeriodDays(), set.anchorSite()));
        ReportChanges changes = ReportChanges.between(
                ReportAssembly.assemble(spend, ReportFixtures.facts(), ReportFixtures.decided(), null),
                ReportAssembly.assemble(impressions, ReportFixtures.facts(), ReportFixtures.decided(), null), WORDING);

        assertThat(changes.figures()).filteredOn(c -> c.where().equals("Reparto de la pauta por segmento: EUA"))
                .extracting(FigureChange::name, FigureChange::before, FigureChange::after)
                .contains(tuple("Parte de las impresiones", "–", "66.93\u00a0%"), tuple("Parte del gasto", "75.75\u00a0%", "–"));
        assertThat(changes.parts().stream().map(WORDING::text)).contains("En qué se mide el reparto")
                .doesNotContain("De qué archivos sale cada cifra");
    }

    private static List<String> parts(MonthlyReport later) {
        return changes(later).parts().stream().map(WORDING::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /files                         | []          | Los archivos importados
            /completeness/0/state          | "MISSING"   | Las fuentes completas
            /observations                  | []          | Las observaciones de la CVME o sus respuestas
            /decisions/comments            | []          | Lo que escribieron las áreas
            /decisions/noneNeeded          | null        | La declaración sobre los ajustes
            /cover/strategyName            | "Otra"      | El nombre de la Estrategia
            /cover/begins                  | "2019-05-01"| El día en que empieza la Estrategia
            /cover/stages                  | []          | Las etapas vigentes
            /cover/cutOff                  | "2020-11-29"| La fecha de corte
            /split/tolerance               | 3.00        | La tolerancia del reparto
            /split/base                    | "impressions"| En qué se mide el reparto
            /split/lines/0/name            | "Otro"      | Los segmentos del reparto: nombres, partes o países
            /split/lines/0/plan            | 60          | Los segmentos del reparto: nombres, partes o países
            /split/lines/1/countries       | ["CA"]      | Los segmentos del reparto: nombres, partes o países
            /further/plans                 | []          | Las líneas del plan de medios
            /further/cuts/countries        | "2020-11-30"| Credencialización (CPVE)
            /compared/number               | 2           | La versión del mes anterior con la que se compara
            /keyFigures/0/before           | null        | Las cifras del mes anterior con las que se compara
            /keyFigures/0/sources          | [1]         | De qué archivos sale cada cifra
            /keyFigures/0/unit             | "MXN"       | El orden o la forma en que se escribe; las cifras son las mismas
            """)
    void thePartThatDiffersIsNamedAndNoOther(String pointer, String now, String name) {
        ReportChanges changes = changes(altered(pointer, was -> MAPPER.readTree(now)));

        assertThat(changes.figures()).isEmpty();
        assertThat(changes.parts()).extracting(WORDING::text).containsExactly(name);
    }

    @Test
    void howManyFilesBringASourceIsNoChangeOfWhichAreComplete() {
        MonthlyReport later = altered("/completeness/0/files", was -> MAPPER.readTree("7"));

        assertThat(parts(later)).doesNotContain("Las fuentes completas");
    }

    @Test
    void whoDeclaredThatThereWasNoMediaIsNamed() {
        MonthlyReport declared = altered("/completeness/0", was -> MAPPER.readTree("""
                {"kind":"CAMPAIGNS","state":"DECLARED_NONE","declaredBy":"Ciro Prensa","declaredAt":"2020-12-03T16:05:00Z",
                 "files":0}"""));

        assertThat(parts(declared)).containsExactly("Las fuentes completas", "La declaración de que no hubo pauta");
    }

    /** A campaign that no line of the plan names shows in the figures; the plan is as it was. */
    @Test
    void moneySpentOutsideOfThePlanChangesNoLineOfIt() {
        MonthlyReport later = altered("/further/plans", was -> ((ArrayNode) was).add(MAPPER.readTree("""
                {"key":"plan-none.1234567890","platform":"facebook","segment":"eua","campaigns":["abc"]}""")));

        assertThat(parts(later)).doesNotContain("Las líneas del plan de medios");
    }

    @Test
    void anAdjustmentIsNamed() {
        MonthlyReport later = altered("/decisions/adjustments", was -> MAPPER.readTree("""
                [{"id":1,"kind":"PIECE","subject":"Video","cause":"CTR","before":"a","after":"b","area":"CNCS",
                  "due":"2020-12-15"}]"""));

        assertThat(parts(later)).containsExactly("Los ajustes decididos");
    }

    /** Each listing under its own caption, each block under its own heading. */
    @Test
    void everyListingAndEveryBlockIsNamedAsItIsOnThePage() {
        List<Block> blocks = WHOLE.further().blocks();
        Set<String> listed = new TreeSet<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            String place = "/further/blocks/" + b;
            String heading = WORDING.text(block.headed() ? block.headingKey() : block.section().key());
            assertThat(parts(altered(place + "/args", was -> MAPPER.readTree("[\"Otro\"]")))).containsExactly(heading);
            for (int l = 0; l < block.listings().size(); l++) {
                Listing listing = block.listings().get(l);
                listed.add(listing.key());
                assertThat(parts(altered(place + "/listings/" + l + "/whole", was -> MAPPER.readTree("777"))))
                        .containsExactly(WORDING.text(listing.captionKey()));
            }
        }
        assertThat(listed).contains("late", "rules", "ending", "no-evidence", "measured");
    }

    @Test
    void aBlockThatComesOrGoesWithoutFiguresIsNamed() {
        MonthlyReport later = WHOLE.with(Block.listing(ReportSection.SPLIT, "plan-lacking"));

        assertThat(parts(later)).containsExactly("Lo que falta a las líneas del plan");
        assertThat(ReportChanges.between(later, WHOLE, WORDING).parts()).containsExactly("reporting.block.plan-lacking");
    }

    @Test
    void aNameOfARowIsNamedWithItsTable() {
        MonthlyReport later = altered("/performance/byPlatform/lines/0/label", was -> MAPPER.readTree("\"Otra\""));

        assertThat(parts(later)).containsExactly("Nombres de catálogo", "Desempeño por plataforma");
    }

    @Test
    void aRemarkAtARowIsNamedByItsTable() {
        MonthlyReport later = altered("/requests/byEntity/lines/0/flag",
                was -> MAPPER.readTree("\"reporting.flag.outside-list\""));

        assertThat(parts(later)).containsExactly("Solicitudes por entidad de origen");
    }

    @Test
    void aSourceBesideTheThreeIsNamedAsOne() {
        Block contacts = WHOLE.blocks("CONTACTS").get(0);
        int place = WHOLE.further().blocks().indexOf(contacts);
        MonthlyReport later = altered("/further/blocks/" + place + "/status/state", was -> MAPPER.readTree("\"MISSING\""));

        assertThat(parts(later)).containsExactly("Otras fuentes");
    }

    @Test
    void whatWasFrozenBeforeItCouldSayMoreIsNotSaidToHaveSaidOtherwise() {
        MonthlyReport earlier = altered("/cover/begins", was -> MAPPER.readTree("null"));

        assertThat(ReportChanges.between(earlier, WHOLE, WORDING).parts()).containsExactly("reporting.changed.order");
    }

    /** Wherever the two differ somebody is told so, and every name can be read. */
    @Test
    void noPartOfTheContentChangesUnsaid() {
        Map<String, String> places = new TreeMap<>();
        collect(MAPPER.readTree(TEXT), "", places);
        // What tells versions apart is not compared; words for messages cannot be just any others.
        places.keySet().removeIf(place -> place.startsWith("/replaces")
                || place.matches(".*/(key|labelKey|flag|note|word|columns|listings/columns)"));
        List<String> unsaid = new ArrayList<>();
        places.forEach((place, pointer) -> {
            MonthlyReport later = altered(pointer, ReportChangesTests::another);
            ReportChanges changes = changes(later);
            if (!changes.any() && !later.equals(WHOLE)) {
                unsaid.add(place);
            }
            assertThat(changes.told(WORDING)).doesNotContain("reporting.");
        });

        assertThat(places).hasSizeGreaterThan(80);
        assertThat(unsaid).isEmpty();
        assertThat(places.keySet().stream().map(p -> p.split("/")[1]).collect(Collectors.toSet()))
                .containsAll(Arrays.stream(MonthlyReport.class.getRecordComponents()).map(c -> c.getName())
                        .filter(name -> !name.equals("replaces")).toList());
    }

    /** The first value at each kind of place that can be another of its kind. */
    private static void collect(JsonNode node, String pointer, Map<String, String> places) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, places);
            }
        } else if (node.isObject()) {
            node.properties().forEach(p -> collect(p.getValue(), pointer + "/" + p.getKey(), places));
        } else if (!node.isNull() && !node.asString().matches("[A-Z][A-Z_]+")) {
            places.putIfAbsent(pointer.replaceAll("/\\d+", ""), pointer);
        }
    }

    private static JsonNode another(JsonNode value) {
        if (value.isNumber()) {
            return MAPPER.readTree("4321");
        }
        if (value.isBoolean()) {
            return MAPPER.readTree(Boolean.toString(!value.asBoolean()));
        }
        String text = value.asString();
        return MAPPER.valueToTree(Stream.of("2001-01-01T00:00:00Z", "2001-01-01", "2001-01")
                .filter(date -> date.length() == text.length() && text.matches("\\d{4}-\\d{2}.*"))
                .findFirst()
                .orElse(text + "x"));
    }
}
