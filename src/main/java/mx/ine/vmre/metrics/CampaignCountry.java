package mx.ine.vmre.metrics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;

/**
 * That a campaign of an account counts for a country, from one moment until another, because a person said so: its files
 * have none. It never changes: giving the campaign another country ends it and begins another.
 */
@Entity
@Table(schema = "metrics", name = "campaign_country")
class CampaignCountry extends AuditedAggregate {

    @Column(name = "strategy_id")
    private long strategyId;

    private String source;
    private String account;
    private String campaign;

    @Column(insertable = false, updatable = false)
    private UUID campaignKey;

    @Column(columnDefinition = "char(2)")
    private String country;

    private String assignedByName;
    private Instant assignedAt;
    private String endedByName;
    private Instant endedAt;

    protected CampaignCountry() {}

    /** @param country ISO 3166-1 alpha-2 */
    static CampaignCountry assign(
            long strategyId, CampaignName campaign, String country, CurrentUser who, Instant now) {
        CampaignCountry assigned = new CampaignCountry();
        assigned.strategyId = strategyId;
        assigned.source = campaign.source();
        assigned.account = campaign.account();
        assigned.campaign = campaign.campaign();
        assigned.country = country;
        assigned.assignedByName = who.name();
        assigned.assignedAt = now;
        assigned.done("assigned", "");
        return assigned;
    }

    /** Another country takes its place, or none. */
    void end(CurrentUser who, Instant now) {
        endedByName = who.name();
        endedAt = now;
        done("unassigned", "");
    }

    UUID campaignKey() {
        return campaignKey;
    }

    String country() {
        return country;
    }

    @Override
    public String auditType() {
        return "placement";
    }

    @Override
    public String auditLabel() {
        return campaign;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("country", endedAt == null ? new Locale.Builder().setRegion(country).build().getDisplayCountry(EsMx.LOCALE) : "");
        says.put("account", account);
        says.put("source", "metrics.source." + source);
        return says;
    }
}
