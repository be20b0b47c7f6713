package mx.ine.vmre.paidmedia;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * A line of a month's media plan: so much for one campaign, on one platform, in one segment. It is its area's; its
 * information note and the approval of its graphic line stand or fall with it.
 */
@Entity
@Table(schema = "paidmedia", name = "plan_line")
class PlanLine extends AuditedAggregate {

    enum State {
        PLANNED,
        CANCELLED
    }

    @Column(updatable = false)
    private long strategyId;

    private LocalDate month;
    private String platform;
    private String segment;
    private String name;

    @Enumerated(EnumType.STRING)
    private Area area;

    private LocalDate starts;
    private LocalDate ends;
    private BigDecimal budget;
    private String landing;
    private String piece;
    private String remarks;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    private String stateReason = "";
    private long writtenBy;
    private String writtenByName;
    private LocalDate noteDue;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private InformationNote note;

    @Embedded
    @EmbeddedColumnNaming("appr_%s")
    private GraphicApproval approval = GraphicApproval.NONE;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_campaign", schema = "paidmedia", joinColumns = @JoinColumn(name = "line_id"))
    private Set<CampaignLink> links = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_theme", schema = "paidmedia", joinColumns = @JoinColumn(name = "line_id"))
    @Column(name = "theme")
    private Set<String> themes = new HashSet<>();

    protected PlanLine() {}

    static PlanLine plan(long strategyId, LineTerms terms, CurrentUser who) {
        PlanLine line = new PlanLine();
        line.strategyId = strategyId;
        line.area = who.requireEditor();
        line.month = terms.month().atDay(1);
        line.take(terms, who);
        line.done("media-planned", "");
        return line;
    }

    /** The same for another month; approval and note are of what ran, so it begins without. */
    static PlanLine copy(long strategyId, LineTerms terms, Set<String> campaigns, CurrentUser who) {
        PlanLine line = plan(strategyId, terms, who);
        line.keep(campaigns);
        line.done("media-copied", "");
        return line;
    }

    /** What runs, or where it leads, being another thing, the graphic line has to be approved again. */
    void describe(LineTerms terms, CurrentUser who) {
        mayWrite(who);
        take(terms, who);
        done("media-described", "");
    }

    void cancel(String reason, CurrentUser who) {
        mayWrite(who);
        state = State.CANCELLED;
        stateReason = given(reason);
        links.clear();
        done("media-cancelled", stateReason);
    }

    /** @param campaigns names as the exports write them; what they spent on the platform, in the segment, is the line's */
    void link(Set<String> campaigns, CurrentUser who) {
        mayWrite(who);
        keep(campaigns);
        done("media-linked", "");
    }

    void accompany(String body, String reference, CurrentUser who, Instant now) {
        mayWrite(who);
        if (body.isEmpty() && reference.isEmpty()) {
            throw RuleViolation.on("body", "paidmedia.refused.emptyNote");
        }
        note = new InformationNote(body, reference, who.name() + ", " + who.area().label(), now);
        done("media-noted", "");
    }

    void requestApproval(CurrentUser who, Instant now) {
        mayWrite(who);
        if (approval.state() == ApprovalState.REQUESTED || approval.state() == ApprovalState.APPROVED) {
            throw new StateConflict("paidmedia.refused.request." + approval.state());
        }
        approval = GraphicApproval.requested(who, now);
        done("graphic-requested", "");
    }

    /** Nobody approves what they wrote or asked for themselves. */
    void approve(CurrentUser who, Instant now) {
        mayDecide(who);
        approval = approval.decided(ApprovalState.APPROVED, "", who, now);
        done("graphic-approved", "");
    }

    void refuse(String reason, CurrentUser who, Instant now) {
        mayDecide(who);
        approval = approval.decided(ApprovalState.REFUSED, given(reason), who, now);
        done("graphic-refused", approval.reason());
    }

    private void mayDecide(CurrentUser who) {
        who.requireEditor();
        requirePlanned();
        if (approval.state() != ApprovalState.REQUESTED) {
            throw new StateConflict("paidmedia.refused.notRequested");
        }
        if (isWriter(who.id())) {
            throw new RuleViolation("paidmedia.refused.ownWork");
        }
    }

    private void mayWrite(CurrentUser who) {
        who.requireEditorOf(area);
        requirePlanned();
    }

    private void requirePlanned() {
        if (state == State.CANCELLED) {
            throw new StateConflict("paidmedia.refused.cancelled");
        }
    }

    private void take(LineTerms terms, CurrentUser who) {
        if (!terms.piece().equals(piece) || !terms.landing().equals(landing)) {
            // Who only changed another word has not written what is approved: whoever did still must not approve it.
            writtenBy = who.id();
            writtenByName = who.name();
            approval = GraphicApproval.NONE;
        }
        platform = terms.platform();
        segment = terms.segment();
        name = terms.name();
        starts = terms.period().from();
        ends = terms.period().to();
        budget = terms.budget().amount();
        landing = terms.landing();
        piece = terms.piece();
        noteDue = terms.noteDue();
        remarks = terms.remarks();
        if (!themes.equals(terms.themes())) {
            themes.clear();
            themes.addAll(terms.themes());
        }
        keep(campaigns());
    }

    private void keep(Set<String> campaigns) {
        Set<CampaignLink> wanted = campaigns.stream()
                .map(c -> new CampaignLink(strategyId, month, platform, segment, c))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!links.equals(wanted)) {
            links.clear();
            links.addAll(wanted);
        }
    }

    private static String given(String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.on("reason", "paidmedia.refused.reason");
        }
        return reason.strip();
    }

    long strategyId() {
        return strategyId;
    }

    Area area() {
        return area;
    }

    State state() {
        return state;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    GraphicApproval approval() {
        return approval;
    }

    String stateReason() {
        return stateReason;
    }

    String writtenByName() {
        return writtenByName;
    }

    InformationNote note() {
        return note;
    }

    /** Whether the person wrote what is to be approved, or asked for it. */
    boolean isWriter(long person) {
        return person == writtenBy || approval.requestedBy() != null && approval.requestedBy() == person;
    }

    Set<String> campaigns() {
        return links.stream().map(CampaignLink::campaign).collect(Collectors.toCollection(TreeSet::new));
    }

    LineTerms terms() {
        return new LineTerms(month(), platform, segment, name, new DatePeriod(starts, ends), new Mxn(budget), landing,
                piece, noteDue, remarks, themes);
    }

    @Override
    public String auditType() {
        return "mediaLine";
    }

    @Override
    public String auditLabel() {
        return name + ", " + EsMx.month(month());
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("paidmedia.field.month", EsMx.month(month()));
        said.put("paidmedia.field.platform", platform);
        said.put("paidmedia.field.segment", segment);
        said.put("paidmedia.field.name", name);
        said.put("paidmedia.field.from", EsMx.date(starts));
        said.put("paidmedia.field.to", EsMx.date(ends));
        said.put("paidmedia.field.budget", EsMx.money(budget));
        said.put("paidmedia.field.themes", String.join("; ", new TreeSet<>(themes)));
        said.put("paidmedia.field.landing", landing);
        said.put("paidmedia.field.piece", piece);
        said.put("paidmedia.field.noteDue", EsMx.date(noteDue));
        said.put("paidmedia.field.remarks", remarks);
        said.put("paidmedia.field.campaigns", String.join("; ", campaigns()));
        said.put("paidmedia.field.body", note == null ? "" : note.body());
        said.put("paidmedia.field.reference", note == null ? "" : note.reference());
        said.put("paidmedia.field.approval", "paidmedia.approval." + approval.state());
        said.put("paidmedia.field.reason", approval.reason());
        said.put("paidmedia.field.state", "paidmedia.state." + state);
        return said;
    }
}
