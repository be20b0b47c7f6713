package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.RuleViolation;

/** An entry of a catalogue. Its code never changes, and it is retired, never deleted: what used it keeps its name. */
@Entity
@Table(schema = "campaign", name = "term")
class CatalogueTerm extends AuditedAggregate {

    private long strategyId;

    @Enumerated(EnumType.STRING)
    private CatalogueKind kind;

    private String code;
    private String name;
    private String numeral;
    private String description;
    private String aliases;
    private String parentCode;
    private int position;
    private boolean retired;

    protected CatalogueTerm() {}

    static CatalogueTerm offer(
            long strategyId, CatalogueKind kind, String code, String name, String numeral, String description,
            String aliases, int position) {
        CatalogueTerm term = new CatalogueTerm();
        term.strategyId = strategyId;
        term.kind = kind;
        term.code = code;
        term.position = position;
        term.write(name, numeral, description, aliases);
        term.done("added", "");
        return term;
    }

    /** @param newAliases other names by which files call it, one per line */
    void describe(String newName, String newNumeral, String newDescription, String newAliases) {
        String verb = newName.equals(name) ? "edited" : "renamed";
        write(newName, newNumeral, newDescription, newAliases);
        done(verb, "");
    }

    /** @throws RuleViolation if it is retired already */
    void retire() {
        refuseIf(retired, "campaign.term.retiredAlready");
        retired = true;
        done("retired", "");
    }

    /** @throws RuleViolation if it is offered already */
    void restore() {
        refuseIf(!retired, "campaign.term.offeredAlready");
        retired = false;
        done("restored", "");
    }

    /** Takes the place of the other one in the order, and gives it its own. */
    void tradePlaces(CatalogueTerm other) {
        int mine = position;
        position = other.position;
        other.position = mine;
        done("reordered", "");
        other.done("reordered", "");
    }

    private void refuseIf(boolean wrongState, String key) {
        if (wrongState) {
            throw new RuleViolation(key, name);
        }
    }

    private void write(String newName, String newNumeral, String newDescription, String newAliases) {
        name = newName;
        numeral = newNumeral;
        description = newDescription;
        aliases = newAliases;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String numeral() {
        return numeral;
    }

    String description() {
        return description;
    }

    String aliases() {
        return aliases;
    }

    int position() {
        return position;
    }

    boolean retired() {
        return retired;
    }

    @Override
    public String auditType() {
        return "term";
    }

    @Override
    public String auditLabel() {
        return name;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("numeral", numeral);
        state.put("description", description);
        state.put("aliases", aliases.replace("\n", "; "));
        state.put("position", String.valueOf(position));
        return state;
    }
}
