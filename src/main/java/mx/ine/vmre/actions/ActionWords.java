package mx.ine.vmre.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.ValueWords;
import mx.ine.vmre.partners.PartnerRef;
import mx.ine.vmre.partners.Partners;
import org.springframework.stereotype.Component;

/** Names of what an action keeps by code or identifier, for its history. */
@Component
class ActionWords implements ValueWords {

    private static final String FIELD = "actions.field.";

    private static final Map<String, CatalogueKind> CATALOGUES = Map.of(
            "objectives", CatalogueKind.OBJECTIVE,
            "audiences", CatalogueKind.AUDIENCE,
            "languages", CatalogueKind.LANGUAGE,
            "material", CatalogueKind.MATERIAL,
            "activity", CatalogueKind.OUTREACH_ACTIVITY,
            "route", CatalogueKind.PRESS_ROUTE,
            "channel", CatalogueKind.CHANNEL,
            "platform", CatalogueKind.PLATFORM,
            "theme", CatalogueKind.THEME);

    private final Catalogues catalogues;
    private final Stages stages;
    private final Places places;
    private final Partners partners;

    ActionWords(Catalogues catalogues, Stages stages, Places places, Partners partners) {
        this.catalogues = catalogues;
        this.stages = stages;
        this.places = places;
        this.partners = partners;
    }

    @Override
    public boolean knows(AuditedAggregate record) {
        return record instanceof Action;
    }

    @Override
    public String words(AuditedAggregate record, String field, String value) {
        if (value.isEmpty() || !field.startsWith(FIELD)) {
            return value;
        }
        long strategy = ((Action) record).strategyId();
        String name = field.substring(FIELD.length());
        CatalogueKind kind = CATALOGUES.get(name);
        if (kind != null) {
            return each(value, ", ", code -> term(strategy, kind, code));
        }
        return switch (name) {
            case "stages" -> each(value, ", ", id -> stage(strategy, id));
            case "country" -> places.countryByIso(value).map(Places.Country::name).orElse(value);
            case "oplEntity" -> places.entity(value).map(Places.FederalEntity::name).orElse(value);
            case "partners" -> partners(strategy, value);
            case "goals", "results" -> each(value, "; ", goal -> goal(strategy, goal));
            default -> value;
        };
    }

    private String term(long strategy, CatalogueKind kind, String code) {
        return catalogues.byCode(strategy, kind, code).map(Term::name).orElse(code);
    }

    private String stage(long strategy, String id) {
        return stages.of(strategy).stream()
                .filter(s -> String.valueOf(s.id()).equals(id))
                .findFirst()
                .map(s -> s.label())
                .orElse(id);
    }

    private String partners(long strategy, String ids) {
        List<Long> wanted = Arrays.stream(ids.split(", ")).map(Long::valueOf).toList();
        return partners.byIds(strategy, wanted).stream().map(PartnerRef::name).collect(Collectors.joining("; "));
    }

    /** The code of the indicator stands before the colon. */
    private String goal(long strategy, String goal) {
        String[] parts = goal.split(": ", 2);
        return parts.length < 2 ? goal : term(strategy, CatalogueKind.INDICATOR, parts[0]) + ": " + parts[1];
    }

    private static String each(String values, String separator, UnaryOperator<String> word) {
        return Arrays.stream(values.split(separator)).map(word).collect(Collectors.joining(separator));
    }
}
