package mx.ine.vmre.partners;

import java.util.Arrays;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.ValueWords;
import org.springframework.stereotype.Component;

/** Names of what an organisation keeps by code, for its history. */
@Component
class PartnerWords implements ValueWords {

    private final Kinds kinds;
    private final Places places;

    PartnerWords(Kinds kinds, Places places) {
        this.kinds = kinds;
        this.places = places;
    }

    @Override
    public boolean knows(AuditedAggregate record) {
        return record instanceof Partner;
    }

    @Override
    public String words(AuditedAggregate record, String field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "partners.field.kind", "partners.field.otherKinds" -> kindNames(((Partner) record).strategyId(), value);
            case "partners.field.country" -> places.countryByIso(value).map(Places.Country::name).orElse(value);
            default -> value;
        };
    }

    private String kindNames(long strategy, String codes) {
        KindTree tree = kinds.of(strategy);
        return Arrays.stream(codes.split(", ")).map(tree::nameOf).collect(Collectors.joining(", "));
    }
}
