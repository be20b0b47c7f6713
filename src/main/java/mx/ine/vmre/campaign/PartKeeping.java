package mx.ine.vmre.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators write the parts of a strategy that are edited whole, as rows. */
@Service
class PartKeeping {

    private static final String STRATEGY = "strategy";

    private final JdbcClient jdbc;
    private final WholeStrategy whole;
    private final StrategyParts parts;
    private final Standing standing;
    private final History history;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartKeeping(
            JdbcClient jdbc,
            WholeStrategy whole,
            StrategyParts parts,
            Standing standing,
            History history,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.parts = parts;
        this.standing = standing;
        this.history = history;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PartForm form(CurrentUser who, StrategyRef strategy, StrategyPart part) {
        who.requireAdministrator();
        return PartForm.of(part, whole.of(strategy.id()));
    }

    /** What was measured and reported and stands on the part; nothing where changing it needs no reason. */
    @Transactional(readOnly = true)
    public List<StageChangeImpact.Touched> standingOn(CurrentUser who, StrategyRef strategy, StrategyPart part) {
        who.requireAdministrator();
        return part.measured() ? standing.on(strategy.id(), StrategyUse.Piece.MEASURES, "") : List.of();
    }

    /**
     * @return pieces that were renamed and keep what hangs from them
     * @throws Conflict if somebody wrote the part since it was opened
     * @throws RuleViolation if a row that is taken away is in use, or figures stand on the part and no reason is given
     */
    @Transactional
    public List<PartChanges.Renamed> write(
            CurrentUser who, StrategyRef strategy, StrategyPart part, PartForm typed, StrategyPart.Change change) {
        who.requireAdministrator();
        jdbc.sql("SELECT id FROM campaign.strategy WHERE id = :id FOR UPDATE")
                .param("id", strategy.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        PartForm stored = PartForm.of(part, whole.of(strategy.id()));
        if (!stored.version().equals(typed.version())) {
            throw stale(strategy, typed, stored);
        }
        PartChanges changes = part.changes(strategy.id(), stored, typed);
        changes.gone().forEach(
                piece -> standing.refuse(strategy.id(), piece.piece(), piece.key(), named(part, piece.key(), piece.name())));
        List<PartChanges.Renamed> kept = changes.renamed().stream()
                .filter(piece -> !standing.on(strategy.id(), piece.piece(), piece.key()).isEmpty())
                .toList();
        changes.renamed().forEach(piece -> events.publishEvent(piece.event()));
        change.store(parts, strategy.id());
        PartForm after = PartForm.of(part, whole.of(strategy.id()));
        if (after.version().equals(stored.version())) {
            return List.of();
        }
        String reason = typed.reason() == null ? "" : typed.reason().strip();
        if (reason.isEmpty() && !standingOn(who, strategy, part).isEmpty()) {
            throw RuleViolation.on("reason", "campaign.edit.reason.needed");
        }
        events.publishEvent(new Recorded(
                STRATEGY, String.valueOf(strategy.id()), strategy.name(), "edited", differences(part, stored, after),
                reason));
        events.publishEvent(new CampaignChanged());
        return kept;
    }

    private Conflict stale(StrategyRef strategy, PartForm typed, PartForm stored) {
        List<History.Entry> last = history.of(STRATEGY, strategy.id(), 1);
        String by = last.isEmpty() ? "" : last.get(0).who();
        Instant when = last.isEmpty() ? Instant.now(clock) : last.get(0).at();
        PartForm theirs = new PartForm(stored.version(), typed.reason(), stored.note(), stored.rows());
        return new Conflict(typed, theirs, Long.parseLong(stored.version()), by, when, "campaign.field.");
    }

    /** Lines are known by a word of ours and not by what is typed. */
    private String named(StrategyPart part, String key, String name) {
        return name.isEmpty()
                ? messages.getMessage("campaign.row." + part.part() + "." + key, null, key, EsMx.LOCALE)
                : name;
    }

    /** Row by row: those that went, those that came, and those that say something else. */
    private List<FieldChange> differences(StrategyPart part, PartForm before, PartForm after) {
        List<FieldChange> changes = new ArrayList<>();
        if (before.note() != null && !before.note().equals(after.note())) {
            changes.add(new FieldChange("campaign.field.note", before.note(), after.note()));
        }
        List<String> was = texts(before);
        List<String> is = texts(after);
        List<String> gone = new ArrayList<>(was);
        is.forEach(gone::remove);
        List<String> come = new ArrayList<>(is);
        was.forEach(come::remove);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            changes.add(new FieldChange(
                    part.part().key(), i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : ""));
        }
        return changes;
    }

    private static List<String> texts(PartForm form) {
        return form.rows().stream().map(PartForm.Row::text).collect(Collectors.toCollection(ArrayList::new));
    }
}
