package mx.ine.vmre.reporting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;

/**
 * The life of one month's report: draft, signed by the three areas on the same content, published. It knows who
 * answered for what; the figures themselves are worked out elsewhere and reach it as a hash.
 */
@Entity
@Table(schema = "reporting", name = "report")
class Report extends AuditedAggregate {

    enum State {
        DRAFT,
        PUBLISHED
    }

    @Column(updatable = false)
    private Long strategyId;

    @Column(updatable = false)
    private LocalDate month;

    @Column(updatable = false)
    private Integer number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "none_needed_by"))
    @AttributeOverride(name = "person", column = @Column(name = "none_needed_by_name"))
    @AttributeOverride(name = "area", column = @Column(name = "none_needed_area"))
    @AttributeOverride(name = "at", column = @Column(name = "none_needed_at"))
    @AttributeOverride(name = "note", column = @Column(name = "none_needed_note"))
    private Statement noneNeeded;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "no_media_by"))
    @AttributeOverride(name = "person", column = @Column(name = "no_media_by_name"))
    @AttributeOverride(name = "area", column = @Column(name = "no_media_area"))
    @AttributeOverride(name = "at", column = @Column(name = "no_media_at"))
    @AttributeOverride(name = "note", column = @Column(name = "no_media_note"))
    private Statement noMedia;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "published_by"))
    @AttributeOverride(name = "person", column = @Column(name = "published_by_name"))
    @AttributeOverride(name = "area", column = @Column(name = "published_area"))
    @AttributeOverride(name = "at", column = @Column(name = "published_at"))
    @AttributeOverride(name = "note", column = @Column(name = "published_note"))
    private Statement published;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "opened_by"))
    @AttributeOverride(name = "person", column = @Column(name = "opened_by_name"))
    @AttributeOverride(name = "area", column = @Column(name = "opened_area"))
    @AttributeOverride(name = "at", column = @Column(name = "opened_at"))
    @AttributeOverride(name = "note", column = @Column(name = "opened_note"))
    private Statement opened;

    private String contentHash;

    @ElementCollection
    @CollectionTable(schema = "reporting", name = "signature", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<Signature> signatures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "reporting", name = "area_comment", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "area")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "text")
    private Map<Area, String> comments = new TreeMap<>();

    @ElementCollection
    @CollectionTable(schema = "reporting", name = "proposal", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "of_area")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Area, Statement> proposals = new TreeMap<>();

    protected Report() {}

    /** A draft that nobody has signed. */
    static Report draft(long strategyId, YearMonth month) {
        Report report = new Report();
        report.strategyId = strategyId;
        report.month = month.atDay(1);
        report.number = 1;
        report.state = State.DRAFT;
        return report;
    }

    /**
     * The next version of this one, which is published and stays: a draft with what the areas stated and wrote, to be
     * signed and published anew.
     *
     * @param reason why there has to be one
     * @throws StateConflict if this one is not published
     */
    Report next(CurrentUser who, Instant at, String reason) {
        who.requireEditorOf(Area.DERFE);
        requirePublished();
        Report next = draft(strategyId, month());
        next.number = number + 1;
        next.opened = Statement.by(who, at, reason);
        next.noneNeeded = noneNeeded;
        next.noMedia = noMedia;
        next.comments.putAll(comments);
        next.done("report-version-opened", reason);
        return next;
    }

    /**
     * A next version that should not have been opened goes, and the one before it is the last again.
     *
     * @throws StateConflict if it is the first, is published, or somebody's signature stands on it
     */
    void discard(CurrentUser who, String reason) {
        who.requireEditorOf(Area.DERFE);
        requireDraft();
        if (number == 1) {
            throw new StateConflict("reporting.error.discard-first");
        }
        if (signing().any()) {
            throw new StateConflict("reporting.error.discard-signed");
        }
        done("report-version-discarded", reason);
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    Optional<Statement> noneNeeded() {
        return Optional.ofNullable(noneNeeded);
    }

    Optional<Statement> noMedia() {
        return Optional.ofNullable(noMedia);
    }

    Optional<Statement> published() {
        return Optional.ofNullable(published);
    }

    /** Who opened this version and why; empty for the first, which nobody opens. */
    Optional<Statement> opened() {
        return Optional.ofNullable(opened);
    }

    /** What the areas propose to correct in a next version. */
    Map<Area, Statement> proposals() {
        return Map.copyOf(proposals);
    }

    List<Signature> signatures() {
        return List.copyOf(signatures);
    }

    Map<Area, String> comments() {
        return Map.copyOf(comments);
    }

    private Signing signing() {
        return new Signing(signatures);
    }

    /** The signature of the area that stands on the content. */
    Optional<Signature> standing(Area area, String hash) {
        return signing().standing(area, hash);
    }

    /**
     * Signs for the person's own area, and for no other.
     *
     * @param changed what differs from what others signed, in words
     */
    void sign(CurrentUser who, String hash, Instant at, String changed) {
        Signature signature = Signature.by(who, hash, at);
        requireDraft();
        if (standing(signature.area(), hash).isPresent()) {
            throw new RuleViolation("reporting.error.signed-already", signature.area().label());
        }
        signing().voidAllBut(hash, at, changed);
        signing().add(signature);
        done("report-signed", "");
    }

    /** The coordinating area publishes what the three areas signed (Estrategia 7.2, 7.6). */
    void publish(CurrentUser who, String hash, Instant at) {
        who.requireEditorOf(Area.DERFE);
        requireSigned();
        if (!signing().allStandOn(hash)) {
            throw new StateConflict("reporting.error.three-signatures");
        }
        state = State.PUBLISHED;
        contentHash = hash;
        published = Statement.by(who, at, "");
        done("report-published", "");
    }

    void stateNoneNeeded(CurrentUser who, Instant at, String note) {
        who.requireEditor();
        requireDraft();
        noneNeeded = Statement.by(who, at, note);
        done("report-none-needed", note);
    }

    void withdrawNoneNeeded(CurrentUser who) {
        who.requireEditor();
        requireDraft();
        noneNeeded = null;
        done("report-none-needed-withdrawn", "");
    }

    /** The media office answers for the results of paid media (Estrategia 7.2). */
    void declareNoMedia(CurrentUser who, Instant at, String note) {
        who.requireEditorOf(Area.CNCS);
        requireDraft();
        noMedia = Statement.by(who, at, note);
        done("report-no-media", note);
    }

    void withdrawNoMedia(CurrentUser who) {
        who.requireEditorOf(Area.CNCS);
        requireDraft();
        noMedia = null;
        done("report-no-media-withdrawn", "");
    }

    /** What changed and why, for the person's own area; the empty text takes it away. */
    void comment(CurrentUser who, String text) {
        Area area = who.requireEditor();
        requireDraft();
        if (text.isEmpty()) {
            comments.remove(area);
        } else {
            comments.put(area, text);
        }
        done("report-commented", "");
    }

    /** Refuses what can be refused without working the content out: a published report, or one that lacks signatures. */
    void requireSigned() {
        requireDraft();
        if (!Arrays.stream(Area.values()).allMatch(signing()::signed)) {
            throw new StateConflict("reporting.error.three-signatures");
        }
    }

    /** An area takes the report back into drafting: no signature stands any longer, whatever its content. */
    void giveBack(CurrentUser who, Instant at, String reason) {
        who.requireEditor();
        requireDraft();
        if (!signing().any()) {
            throw new StateConflict("reporting.error.nothing-signed");
        }
        signing().giveBack(who, at, reason);
        done("report-returned", reason);
    }

    /** A signature that nobody has voided yet although it is of another content. */
    Optional<Signature> outdated(String hash) {
        return signing().outdated(hash);
    }

    /** The content is another one than what was signed: says so and why. */
    void contentChanged(String hash, Instant at, String why) {
        if (outdated(hash).isPresent()) {
            signing().voidAllBut(hash, at, why);
            done("report-signatures-voided", why);
        }
    }

    /** An area asks the coordinating one for a next version; its later words replace its earlier ones. */
    void propose(CurrentUser who, Instant at, String reason) {
        Area area = who.requireEditor();
        requirePublished();
        proposals.put(area, Statement.by(who, at, reason));
        done("report-version-proposed", reason);
    }

    /** The area takes its proposal back, or the coordinating one declines it; both say why. */
    void closeProposal(CurrentUser who, Area area, String reason) {
        if (!who.isEditorOf(Area.DERFE)) {
            who.requireEditorOf(area);
        }
        if (proposals.remove(area) == null) {
            throw new StateConflict("reporting.error.proposal-closed", area.label());
        }
        done(who.area() == area ? "report-proposal-withdrawn" : "report-proposal-declined", reason);
    }

    void requireDraft() {
        if (state != State.DRAFT) {
            throw new StateConflict("reporting.error.published");
        }
    }

    private void requirePublished() {
        if (state != State.PUBLISHED) {
            throw new StateConflict("reporting.error.version-open", number);
        }
    }

    @Override
    public String auditType() {
        return "report";
    }

    @Override
    public String auditLabel() {
        return number == 1 ? EsMx.month(month()) : EsMx.month(month()) + ", v. " + number;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("state", "reporting.state." + state.name().toLowerCase(Locale.ROOT));
        for (Area area : Area.values()) {
            values.put("signature" + area.name(), signing().told(area));
        }
        values.put("noneNeeded", noneNeeded == null ? "" : noneNeeded.person());
        values.put("noMedia", noMedia == null ? "" : noMedia.person());
        comments.forEach((area, text) -> values.put("comment" + area.name(), text));
        proposals.forEach((area, said) -> values.put("proposal" + area.name(), said.note()));
        values.put("contentHash", contentHash == null ? "" : ContentHash.grouped(contentHash));
        return values;
    }
}
