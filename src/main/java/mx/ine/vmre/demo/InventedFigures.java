package mx.ine.vmre.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.ImportOutcome;
import mx.ine.vmre.metrics.MetricImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Exports from the strategy's first month to the month before the one in progress, through the importers: registration
 * requests by the voter-registry directorate, everything else by the media office.
 */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(30)
class InventedFigures implements DemonstrationStep {

    private static final Logger LOG = LoggerFactory.getLogger(InventedFigures.class);

    private final MetricImport imports;
    private final Cast cast;

    InventedFigures(MetricImport imports, Cast cast) {
        this.imports = imports;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public void load(StrategyRef strategy) {
        for (String file : files()) {
            CurrentUser who = cast.editor(file.contains("lnere") ? Area.DERFE : Area.CNCS);
            ImportOutcome outcome = ActingAs.call(who, () -> imports.bringAndStore(
                    new ImportFile(file, DataFile.bytes("metricas/" + file)), strategy, Map.of(), who));
            if (outcome.status() == ImportOutcome.Status.NEEDS_DECISION) {
                // Whoever was quicker at the first start has figures of the same days in: theirs stay, ours are left out.
                LOG.warn("demonstration: {} is left out: {}", file, outcome.rehearsal().decisions());
                ActingAs.call(who, () -> {
                    imports.refuse(strategy, outcome.id(), who);
                    return null;
                });
            } else if (outcome.status() != ImportOutcome.Status.STORED) {
                throw new IllegalStateException(file + " was not stored: " + outcome);
            }
        }
    }

    private static List<String> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:demo/metricas/*.csv"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .sorted(Comparator.comparing((String name) -> name.replaceFirst(".*_(\\d{4}-\\d{2})\\.csv", "$1"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
