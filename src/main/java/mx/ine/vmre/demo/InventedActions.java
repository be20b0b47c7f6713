package mx.ine.vmre.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.actions.ActionDetail;
import mx.ine.vmre.actions.ActionOutcome;
import mx.ine.vmre.actions.ActionPlan;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.actions.ClosingFacts;
import mx.ine.vmre.actions.EvidenceKeeping;
import mx.ine.vmre.actions.PieceReviews;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some three hundred actions of the four lines, each taken by its area's two editors as far as its row says. */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(20)
class InventedActions implements DemonstrationStep {

    /** One in so many completed actions lacks what proves it, as some always do. */
    private static final int UNPROVEN = 6;

    /** How many days before it begins a piece is reviewed. */
    private static final int REVIEWED_BEFORE = 6;

    private final ActionPlanning planning;
    private final PieceReviews reviews;
    private final BusinessDate businessDate;
    private final EvidenceKeeping evidence;
    private final Stages stages;
    private final Cast cast;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    InventedActions(
            ActionPlanning planning,
            PieceReviews reviews,
            BusinessDate businessDate,
            EvidenceKeeping evidence,
            Stages stages,
            Cast cast,
            EntityManager entities,
            JdbcClient jdbc,
            MessageSource messages) {
        this.planning = planning;
        this.reviews = reviews;
        this.businessDate = businessDate;
        this.evidence = evidence;
        this.stages = stages;
        this.cast = cast;
        this.entities = entities;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public void load(StrategyRef strategy) {
        Map<String, Long> stageIds = stages.of(strategy.id()).stream()
                .collect(Collectors.toMap(s -> String.valueOf(s.number()), StageRow::id));
        Map<String, List<Long>> hosts = organisationsByPlace(strategy);
        int number = 0;
        for (NamedCsvRecord row : DataFile.rows("acciones.csv")) {
            take(strategy, row, stageIds, partners(row, hosts, number), number % UNPROVEN != 0);
            number++;
            entities.clear(); // each action is done with: what stays loaded would be compared again at every flush
        }
    }

    private Map<String, List<Long>> organisationsByPlace(StrategyRef strategy) {
        Map<String, List<Long>> places = new HashMap<>();
        jdbc.sql("SELECT id, country_iso || '/' || region AS place FROM partners.v_partner"
                        + " WHERE strategy_id = ? AND state = 'ACTIVE' ORDER BY id")
                .param(strategy.id())
                .query((rs, n) -> Map.entry(rs.getString("place"), rs.getLong("id")))
                .list()
                .forEach(e -> places.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
        return places;
    }

    /** Up to two organisations of the place take part in what is done there with people; which, the row's number says. */
    private static Set<Long> partners(NamedCsvRecord row, Map<String, List<Long>> hosts, int number) {
        List<Long> there = hosts.getOrDefault(row.getField("country") + "/" + row.getField("region"), List.of());
        if (there.isEmpty() || !row.getField("line").equals(ActionLine.OUTREACH.name())) {
            return Set.of();
        }
        return new LinkedHashSet<>(
                List.of(there.get(number % there.size()), there.get((number + 1) % there.size())));
    }

    private void take(StrategyRef strategy, NamedCsvRecord row, Map<String, Long> stageIds, Set<Long> partners,
            boolean proven) {
        Area area = Area.valueOf(row.getField("area"));
        CurrentUser planner = cast.editor(area);
        CurrentUser colleague = cast.secondEditor(area);
        String state = row.getField("state");
        long id = ActingAs.call(planner, () -> planning.plan(strategy, plan(row, area, stageIds, partners), planner));
        if (state.equals("PLANNED")) {
            return;
        }
        sign(strategy, id, day(row, "starts").minusDays(REVIEWED_BEFORE), colleague);
        ActingAs.run(colleague, () -> planning.approve(strategy, id, planning.version(strategy, id), colleague));
        if (state.equals("APPROVED")) {
            return;
        }
        ActingAs.run(planner, () -> {
            switch (state) {
                case "CANCELLED" -> planning.cancel(
                        strategy, id, planning.version(strategy, id), text("demo.cancelled"), planner);
                case "IN_PROGRESS" -> {
                    planning.start(strategy, id, planning.version(strategy, id), planner);
                    planning.record(strategy, id, planning.version(strategy, id), outcome(row), planner);
                }
                default -> {
                    planning.start(strategy, id, planning.version(strategy, id), planner);
                    planning.complete(strategy, id, planning.version(strategy, id), outcome(row), planner);
                    if (proven) {
                        String link = row.getField("link");
                        evidence.addLink(strategy, id, text("demo.evidence"),
                                link.isEmpty() ? text("demo.evidence.url") : link, planner);
                    }
                }
            }
        });
    }

    /** The review that comes before approval, on its day or today. */
    private void sign(StrategyRef strategy, long id, LocalDate day, CurrentUser signer) {
        if (reviews.awaited(strategy, id)) {
            LocalDate on = day.isAfter(businessDate.today()) ? businessDate.today() : day;
            ActingAs.run(signer, () -> reviews.sign(strategy, id, PieceReviews.BEFORE_APPROVAL, on, "", signer));
        }
    }

    private ActionPlan plan(
            NamedCsvRecord row, Area area, Map<String, Long> stageIds, Set<Long> partners) {
        DatePeriod period = new DatePeriod(day(row, "starts"), day(row, "ends"));
        List<ActionPlan.AgendaItem> agenda = new ArrayList<>();
        for (String item : list(row.getField("agenda"))) {
            String[] parts = item.split(":", 2);
            agenda.add(new ActionPlan.AgendaItem(parts[0], period.from(), parts[1]));
        }
        String country = row.getField("country");
        return new ActionPlan(
                row.getField("name"),
                area,
                text("demo.objective"),
                period,
                set(row.getField("stages"), stageIds::get),
                set(row.getField("audiences"), Function.identity()),
                set(row.getField("languages"), Function.identity()),
                new ActionPlan.Place(
                        country.isEmpty() ? null : country,
                        row.getField("region"),
                        row.getField("city"),
                        row.getField("consulate"),
                        row.getField("justification")),
                Mxn.of(row.getField("planned")),
                List.of(new ActionPlan.Goal(
                        row.getField("indicator"), "", new BigDecimal(row.getField("target")))),
                row.getField("responsible"),
                row.getField("numeral"),
                partners,
                text("demo.notes"),
                detail(row),
                agenda,
                set(row.getField("objectives"), Function.identity()));
    }

    private static ActionDetail detail(NamedCsvRecord row) {
        return switch (ActionLine.valueOf(row.getField("line"))) {
            case DISSEMINATION -> ActionDetail.dissemination(
                    row.getField("material"),
                    yes(row, "main_piece"),
                    yes(row, "english") ? row.getField("name") + " (English)" : "",
                    number(row, "print_run"),
                    row.getField("distribution"));
            case OUTREACH -> ActionDetail.outreach(row.getField("activity"), "", null, yes(row, "opl"), "");
            case PRESS -> ActionDetail.press(row.getField("route"), row.getField("outlet"), null, "");
            case DIGITAL -> ActionDetail.digital(
                    row.getField("channel"),
                    row.getField("platform"),
                    row.getField("theme"),
                    null,
                    row.getField("landing"));
        };
    }

    private static ActionOutcome outcome(NamedCsvRecord row) {
        ClosingFacts facts =
                switch (ActionLine.valueOf(row.getField("line"))) {
                    case DISSEMINATION -> yes(row, "main_piece")
                            ? ClosingFacts.inEnglish(row.getField("name") + " (English)")
                            : ClosingFacts.NONE;
                    case OUTREACH -> ClosingFacts.attended(
                            row.getField("attendance").isEmpty() ? 0 : Integer.parseInt(row.getField("attendance")));
                    case PRESS -> ClosingFacts.published(
                            row.getField("outlet"), day(row, "published"), row.getField("link"));
                    case DIGITAL -> ClosingFacts.NONE;
                };
        return new ActionOutcome(
                List.of(new BigDecimal(row.getField("result"))), Mxn.of(row.getField("actual")), facts);
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }

    private static boolean yes(NamedCsvRecord row, String column) {
        return row.getField(column).equals("si");
    }

    private static Integer number(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? null : Integer.valueOf(row.getField(column));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split("\\|"));
    }

    private static <T> Set<T> set(String field, Function<String, T> as) {
        return list(field).stream().map(as).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
