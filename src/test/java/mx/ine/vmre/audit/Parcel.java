package mx.ine.vmre.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;

/** A trial aggregate with an owned collection, for the audit's tests only. */
@Entity
@Table(schema = "audit", name = "trial_parcel")
class Parcel extends AuditedAggregate {

    private String name;

    @ElementCollection
    @CollectionTable(schema = "audit", name = "trial_content", joinColumns = @JoinColumn(name = "parcel_id"))
    @OrderColumn(name = "position")
    @Column(name = "thing")
    private List<String> things = new ArrayList<>();

    protected Parcel() {}

    Parcel(String name) {
        this.name = name;
    }

    void rename(String newName, String reason) {
        name = newName;
        done("renamed", reason);
    }

    void put(String thing) {
        things.add(thing);
    }

    @Override
    public String auditType() {
        return "parcel";
    }

    @Override
    public String auditLabel() {
        return name;
    }

    @Override
    public Map<String, String> auditState() {
        return Map.of("name", name, "things", String.join(", ", things));
    }
}
