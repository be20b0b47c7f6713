package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Mxn;

/** Reads what was typed into a plan, or gathers sentences that say what to write instead. */
final class TypedAction {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");
    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final long MOST = 100_000_000;

    private final ActionForm form;
    private final FormErrors errors;
    private final ActionOptions options;

    TypedAction(ActionForm form, FormErrors errors, ActionOptions options) {
        this.form = form;
        this.errors = errors;
        this.options = options;
    }

    /** @return empty if anything must be written otherwise; the errors say what */
    Optional<ActionPlan> plan(ActionLine line, Set<Long> partners) {
        String name = errors.required("name", form.name(), SHORT);
        ActionDetail detail = detail(line);
        Area area = errors.choice("area", form.area(), Area.class);
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        Mxn budget = errors.money("plannedBudget", form.plannedBudget());
        List<ActionPlan.Goal> goals = goals();
        List<ActionPlan.AgendaItem> agenda = line == ActionLine.OUTREACH ? agenda() : List.of();
        List<String> stages = errors.someOf("stages", form.stages(), options.stageIds(), 1);
        List<String> audiences = errors.someOf("audiences", form.audiences(), options.codes("audiences"), 1);
        List<String> languages = errors.someOf("languages", form.languages(), options.codes("languages"), 1);
        List<String> objectives = errors.someOf("objectives", form.objectives(), options.codes("objectives"), 0);
        ActionPlan.Place place = place();
        String objective = errors.required("objective", form.objective(), LONG);
        String responsible = errors.required("responsible", form.responsible(), SHORT);
        String numeral = errors.optional("numeral", form.numeral(), SHORT);
        String notes = errors.optional("notes", form.notes(), LONG);
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(new ActionPlan(
                name, area, objective, new DatePeriod(from, to),
                stages.stream().map(Long::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
                new LinkedHashSet<>(audiences), new LinkedHashSet<>(languages), place, budget, goals, responsible, numeral,
                partners, notes, detail, agenda, new LinkedHashSet<>(objectives)));
    }

    private ActionDetail detail(ActionLine line) {
        return switch (line) {
            case DISSEMINATION -> ActionDetail.dissemination(
                    oneOf("material", form.material()),
                    "true".equals(form.mainPiece()),
                    errors.optional("englishVersion", form.englishVersion(), SHORT),
                    whole("printRun", form.printRun()),
                    errors.optional("distribution", form.distribution(), LONG));
            case OUTREACH -> ActionDetail.outreach(
                    oneOf("activity", form.activity()),
                    errors.optional("counterparts", form.counterparts(), LONG),
                    whole("attendance", form.attendance()),
                    "true".equals(form.opl()),
                    form.oplEntity() == null || form.oplEntity().isBlank() ? "" : oneOf("oplEntity", form.oplEntity()));
            case PRESS -> ActionDetail.press(
                    oneOf("route", form.route()),
                    errors.optional("outlet", form.outlet(), SHORT),
                    errors.optionalDate("publishedOn", form.publishedOn()).orElse(null),
                    errors.optionalUrl("link", form.link(), LONG));
            case DIGITAL -> ActionDetail.digital(
                    oneOf("channel", form.channel()),
                    oneOf("platform", form.platform()),
                    oneOf("theme", form.theme()),
                    form.fortnight() == null || form.fortnight().isBlank()
                            ? null
                            : fortnight(oneOf("fortnight", form.fortnight())),
                    errors.optionalUrl("landingUrl", form.landingUrl(), LONG));
        };
    }

    private static Integer fortnight(String chosen) {
        return chosen.isEmpty() ? null : Integer.valueOf(chosen);
    }

    private ActionPlan.Place place() {
        boolean none = form.country() == null || form.country().isBlank();
        return new ActionPlan.Place(
                none ? null : oneOf("country", form.country()),
                errors.optional("region", form.region(), SHORT),
                errors.optional("city", form.city(), SHORT),
                errors.optional("consulate", form.consulate(), SHORT),
                errors.optional("placeReason", form.placeReason(), LONG));
    }

    private List<ActionPlan.Goal> goals() {
        List<ActionPlan.Goal> goals = new ArrayList<>();
        for (int i = 0; i < form.goals().size(); i++) {
            ActionForm.GoalForm goal = form.goals().get(i);
            if (i > 0 && goal.blank()) {
                continue;
            }
            String at = "goals[" + i + "].";
            String indicator = oneOf(at + "indicator", goal.indicator(), options.codes("indicator"));
            String unit = errors.optional(at + "unit", goal.unit(), SHORT);
            if (goal.target() == null || goal.target().isBlank()) {
                errors.reject(at + "target", "actions.error.target");
            }
            errors.number(at + "target", goal.target(), SMALLEST, LARGEST, 2)
                    .ifPresent(target -> goals.add(new ActionPlan.Goal(indicator, unit, target)));
        }
        return goals;
    }

    private List<ActionPlan.AgendaItem> agenda() {
        List<ActionPlan.AgendaItem> agenda = new ArrayList<>();
        for (int i = 0; i < form.agenda().size(); i++) {
            ActionForm.AgendaForm item = form.agenda().get(i);
            if (item.blank()) {
                continue;
            }
            String at = "agenda[" + i + "].";
            String kind = oneOf(at + "kind", item.kind(), options.codes("kind"));
            LocalDate day = errors.date(at + "day", item.day());
            String description = errors.required(at + "description", item.description(), SHORT);
            agenda.add(new ActionPlan.AgendaItem(kind, day, description));
        }
        return agenda;
    }

    private Integer whole(String field, String text) {
        return errors.optionalWhole(field, text, 0, MOST).map(Long::intValue).orElse(null);
    }

    private String oneOf(String field, String text) {
        return oneOf(field, text, options.codes(field));
    }

    private String oneOf(String field, String text, Collection<String> offered) {
        return errors.oneOf(field, text, offered);
    }
}
