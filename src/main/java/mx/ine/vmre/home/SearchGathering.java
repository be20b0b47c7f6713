package mx.ine.vmre.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.SearchSource;
import mx.ine.vmre.kernel.SearchSource.Hit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module for what was typed and groups the answers by kind. */
@Component
class SearchGathering {

    /** Shown of each kind; the rest is in its list, filtered by the same text. */
    static final int SHOWN = 10;

    private final ObjectProvider<SearchSource> sources;

    SearchGathering(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    List<SearchGroup> find(String text, StrategyRef strategy) {
        Map<String, List<Hit>> byKind = sources.orderedStream()
                .flatMap(source -> source.search(text, strategy.id(), SHOWN + 1).stream())
                .collect(Collectors.groupingBy(Hit::kindKey, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream().map(kind -> group(kind.getKey(), kind.getValue())).toList();
    }

    static SearchGroup group(String kindKey, List<Hit> hits) {
        String first = hits.get(0).url();
        // A record lies below its list: /acciones/12 below /acciones.
        return new SearchGroup(
                kindKey,
                hits.stream().limit(SHOWN).toList(),
                hits.size() > SHOWN,
                first.substring(0, Math.max(1, first.lastIndexOf('/'))));
    }
}
