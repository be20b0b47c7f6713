package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mx.ine.vmre.VmreApplication;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How fast the main pages are, with much data, beside a bare page on the same machine, the same database and in the same
 * minutes: {@code ./mvnw -Pbench test}. Speeds alternate in rounds and are compared within each, so that what else the
 * machine does weighs on both. Where the machine is
 * busy with other things, processor time per page tells more than speed. It prints; it does not fail.
 */
class SpeedBench {

    private static final Path HOME = Path.of("target", "bench-home").toAbsolutePath();
    private static final String PASSWORD = "medir con calma 16";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    private static final Duration WARM_UP = SLICE.multipliedBy(3);
    private static final int STARTS = 3;

    /** A page and how many times as many bare pages may be served meanwhile: its share of the bare speed, at least. */
    private record Page(String name, URI address, double target) {}

    @Test
    void speeds() throws Exception {
        Map<String, String> demonstration = Map.of("VMRE_HOME", HOME.toString(), "VMRE_DEMO_PASSWORD", PASSWORD);
        MeasuredApplication.start(VmreApplication.class, demonstration).close();
        try (KeptPostgres server = new KeptPostgres(HOME)) {
            PlentyOfData data = new PlentyOfData(server.details());
            data.insert();
            System.out.printf(
                    "%n%d actions, %d organisations, %d connections, %d rounds of %d s, Java %s%n",
                    data.count("actions.action"),
                    data.count("partners.partner"),
                    Load.CONNECTIONS,
                    ROUNDS,
                    SLICE.toSeconds(),
                    System.getProperty("java.version"));
            measurePages(environment(server.details()), server);
            measureStarts(environment(server.details()));
        }
    }

    private static void measurePages(Map<String, String> database, KeptPostgres server) throws Exception {
        try (MeasuredApplication bare = MeasuredApplication.start(BareApplication.class, database);
                MeasuredApplication ours = MeasuredApplication.start(VmreApplication.class, pinned(database));
                Load load = new Load()) {
            load.signIn(ours.address, "derfe", PASSWORD);
            URI reference = bare.address.resolve(BareApplication.PAGE);
            List<Page> pages = new ArrayList<>();
            for (Page page : List.of(
                    new Page("list of actions", ours.address.resolve("/acciones"), 0.5),
                    new Page("sheet of an action", ours.address.resolve("/acciones/1"), 0.25),
                    new Page("home", ours.address.resolve("/"), 0.25),
                    new Page("calendar", ours.address.resolve("/calendario"), 0.2))) {
                int status = load.get(page.address()).statusCode();
                if (status == 200) {
                    pages.add(page);
                } else {
                    System.out.printf("%-20s answers %d: not measured%n", page.name(), status);
                }
            }
            load.run(reference, WARM_UP);
            for (Page page : pages) {
                load.run(page.address(), WARM_UP);
            }
            List<Slice> bareSlices = new ArrayList<>();
            Map<Page, List<Slice>> slices = new LinkedHashMap<>();
            Map<Page, List<Double>> speeds = new LinkedHashMap<>();
            Map<Page, List<Double>> costs = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Page page : pages) {
                    Slice before = slice(load, reference, bare, server);
                    Slice slice = slice(load, page.address(), ours, server);
                    bareSlices.add(before);
                    slices.computeIfAbsent(page, p -> new ArrayList<>()).add(slice);
                    speeds.computeIfAbsent(page, p -> new ArrayList<>()).add(slice.perSecond() / before.perSecond());
                    costs.computeIfAbsent(page, p -> new ArrayList<>()).add(before.cost() / slice.cost());
                }
            }
            System.out.printf("%-20s %10s %12s %10s %12s%n", "", "pages/s", "CPU ms/page", "speed", "by CPU time");
            System.out.printf(
                    Locale.ROOT, "%-20s %10.0f %12.2f%n", "bare page",
                    median(bareSlices, Slice::perSecond), median(bareSlices, Slice::cost));
            for (Page page : pages) {
                double ratio = median(speeds.get(page));
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %10.0f %12.2f %8.2f x %10.2f x  wanted >= %.2f x: %s%n",
                        page.name(),
                        median(slices.get(page), Slice::perSecond),
                        median(slices.get(page), Slice::cost),
                        ratio,
                        median(costs.get(page)),
                        page.target(),
                        ratio >= page.target() ? "kept" : "MISSED");
            }
            assertThat(pages).isNotEmpty();
        }
    }

    /** @param cost processor milliseconds per page, application and database together */
    private record Slice(double perSecond, double cost) {}

    private static Slice slice(Load load, URI page, MeasuredApplication application, KeptPostgres server)
            throws Exception {
        Duration before = application.processorTime().plus(server.processorTime());
        Load.Yield yield = load.run(page, SLICE);
        Duration used = application.processorTime().plus(server.processorTime()).minus(before);
        return new Slice(yield.perSecond(), used.toNanos() / 1e6 / yield.pages());
    }

    private static void measureStarts(Map<String, String> database) throws Exception {
        List<Start> bare = new ArrayList<>();
        List<Start> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            bare.add(toHealthy(BareApplication.class, database));
            ours.add(toHealthy(VmreApplication.class, database));
            ratios.add(ours.get(i).seconds() / bare.get(i).seconds());
            costs.add(ours.get(i).processorSeconds() / bare.get(i).processorSeconds());
        }
        System.out.printf(
                Locale.ROOT,
                "start to healthy: bare %.1f s (CPU %.1f s), ours %.1f s (CPU %.1f s), %.2f x, by CPU time %.2f x,"
                        + " wanted <= 1.50 x: %s%n",
                median(bare.stream().map(Start::seconds).toList()),
                median(bare.stream().map(Start::processorSeconds).toList()),
                median(ours.stream().map(Start::seconds).toList()),
                median(ours.stream().map(Start::processorSeconds).toList()),
                median(ratios),
                median(costs),
                median(ratios) <= 1.5 ? "kept" : "MISSED");
    }

    private record Start(double seconds, double processorSeconds) {}

    private static Start toHealthy(Class<?> main, Map<String, String> database) throws Exception {
        try (MeasuredApplication application = MeasuredApplication.start(main, database)) {
            return new Start(
                    application.toHealthy.toMillis() / 1000.0, application.processorTime().toMillis() / 1000.0);
        }
    }

    private static Map<String, String> environment(JdbcConnectionDetails database) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", database.getPassword());
    }

    private static Map<String, String> pinned(Map<String, String> database) {
        Map<String, String> all = new LinkedHashMap<>(database);
        all.put("VMRE_BUSINESS_DATE", "2020-12-07");
        return all;
    }

    private static double median(List<Slice> slices, ToDoubleFunction<Slice> figure) {
        return median(slices.stream().mapToDouble(figure).boxed().toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
