package mx.ine.vmre.paidmedia;

import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.ValueWords;
import org.springframework.stereotype.Component;

/** Names of what a line keeps by code, for its history. */
@Component
class PlanWords implements ValueWords {

    private final Catalogues catalogues;
    private final MediaSplit split;

    PlanWords(Catalogues catalogues, MediaSplit split) {
        this.catalogues = catalogues;
        this.split = split;
    }

    @Override
    public boolean knows(AuditedAggregate record) {
        return record instanceof PlanLine;
    }

    @Override
    public String words(AuditedAggregate record, String field, String value) {
        long strategy = ((PlanLine) record).strategyId();
        switch (field) {
            case "paidmedia.field.platform":
                return catalogues.byCode(strategy, CatalogueKind.PLATFORM, value).map(Term::name).orElse(value);
            case "paidmedia.field.segment":
                return split.of(strategy).stream().filter(s -> s.key().equals(value)).map(Segment::name).findFirst()
                        .orElse(value);
            case "paidmedia.field.themes":
                return catalogues.of(strategy, CatalogueKind.THEME).stream()
                        .filter(t -> List.of(value.split("; ")).contains(t.code()))
                        .map(Term::name)
                        .collect(Collectors.joining("; "));
            default:
                return value;
        }
    }
}
