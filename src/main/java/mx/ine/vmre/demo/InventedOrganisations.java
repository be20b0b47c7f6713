package mx.ine.vmre.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.AgreementKind;
import mx.ine.vmre.partners.AgreementTerms;
import mx.ine.vmre.partners.ImpartialityTerm;
import mx.ine.vmre.partners.PartnerKeeping;
import mx.ine.vmre.partners.PartnerProfile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Organisations that the Strategy names (5.2), which are only to be contacted here, and invented ones, which say so in
 * their names and stand at every point between first contact and an agreement with its three declarations.
 */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(10)
class InventedOrganisations implements DemonstrationStep {

    private static final LocalDate FIRST = LocalDate.of(2019, 4, 8);

    private final PartnerKeeping keeping;
    private final Cast cast;
    private final BusinessDate businessDate;
    private final EntityManager entities;
    private final MessageSource messages;

    InventedOrganisations(
            PartnerKeeping keeping,
            Cast cast,
            BusinessDate businessDate,
            EntityManager entities,
            MessageSource messages) {
        this.keeping = keeping;
        this.cast = cast;
        this.businessDate = businessDate;
        this.entities = entities;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public void load(StrategyRef strategy) {
        CurrentUser who = cast.editor(Area.DERFE);
        String mark = text("demo.organisation.mark");
        List<NamedCsvRecord> rows = DataFile.rows("organizaciones.csv");
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            NamedCsvRecord row = rows.get(i);
            LocalDate since = FIRST.plusDays(number * 7L % 600);
            ActingAs.run(who, () -> {
                long id = keeping.register(strategy, profile(row, since), true, who);
                if (row.getField("nombre").endsWith(mark)) {
                    advance(strategy, id, number, row.getField("nombre"), since, who);
                }
            });
            entities.clear();
        }
    }

    private static PartnerProfile profile(NamedCsvRecord row, LocalDate since) {
        String contact = row.getField("contacto");
        return new PartnerProfile(
                row.getField("nombre"),
                row.getField("tipo"),
                Set.of(),
                row.getField("pais"),
                row.getField("estado"),
                row.getField("ciudad"),
                row.getField("sitio"),
                since,
                "",
                contact.isEmpty()
                        ? List.of()
                        : List.of(new PartnerProfile.Person(
                                contact, "", row.getField("correo"), row.getField("telefono"))));
    }

    /** How far it gets depends on its place in the file only, so that every start shows the same. */
    private void advance(
            StrategyRef strategy, long id, int number, String name, LocalDate since, CurrentUser who) {
        int fate = number % 6;
        if (fate == 0) {
            return;
        }
        keeping.beginTalks(strategy, id, version(strategy, id), who);
        if (fate == 1) {
            return;
        }
        boolean incomplete = number % 36 == 2;
        LocalDate signed = incomplete ? businessDate.today().minusDays(number % 17 + 3L) : earlier(since.plusDays(45));
        LocalDate ends = number % 40 == 2 ? businessDate.today().plusDays(20) : strategy.to();
        keeping.agree(
                strategy,
                id,
                version(strategy, id),
                new AgreementTerms(
                        number % 3 == 0 ? AgreementKind.NETWORK_LETTER : AgreementKind.AGREEMENT,
                        text("demo.organisation.parties", name),
                        signed,
                        new DatePeriod(signed, ends),
                        text("demo.organisation.commitments"),
                        text("demo.organisation.inKind"),
                        "",
                        ""),
                who);
        int declared = incomplete ? 2 : ImpartialityTerm.values().length;
        for (ImpartialityTerm term : List.of(ImpartialityTerm.values()).subList(0, declared)) {
            keeping.declare(
                    strategy, id, version(strategy, id), term, signed, text("demo.organisation.evidence"), who);
        }
        if (declared == ImpartialityTerm.values().length) {
            keeping.activate(strategy, id, version(strategy, id), who);
        }
        if (number % 60 == 5) {
            keeping.suspend(strategy, id, version(strategy, id), text("demo.organisation.suspended"), who);
        }
    }

    private LocalDate earlier(LocalDate day) {
        return day.isAfter(businessDate.today()) ? businessDate.today() : day;
    }

    private long version(StrategyRef strategy, long id) {
        return keeping.version(strategy, id);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
