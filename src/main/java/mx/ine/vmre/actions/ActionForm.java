package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/** An action as it is typed: texts that stay as they were written, for the spine and for each of the four lines. */
record ActionForm(
        String version,
        String name,
        String area,
        String objective,
        String from,
        String to,
        List<String> stages,
        List<String> audiences,
        List<String> languages,
        List<String> objectives,
        String country,
        String region,
        String city,
        String consulate,
        String placeReason,
        String plannedBudget,
        List<GoalForm> goals,
        String responsible,
        String numeral,
        String notes,
        String reason,
        String material,
        String mainPiece,
        String englishVersion,
        String printRun,
        String distribution,
        String activity,
        String counterparts,
        String attendance,
        String opl,
        String oplEntity,
        List<AgendaForm> agenda,
        String route,
        String outlet,
        String publishedOn,
        String link,
        String channel,
        String platform,
        String theme,
        String fortnight,
        String landingUrl) {

    private static final int GOAL_ROWS = 3;
    private static final int AGENDA_ROWS = 6;

    /** Empty rows are kept, so that there is always where to write. */
    ActionForm {
        stages = stages == null ? List.of() : stages;
        audiences = audiences == null ? List.of() : audiences;
        languages = languages == null ? List.of() : languages;
        objectives = objectives == null ? List.of() : objectives;
        goals = padded(goals, GOAL_ROWS, GoalForm.EMPTY);
        agenda = padded(agenda, AGENDA_ROWS, AgendaForm.EMPTY);
    }

    /** One indicator. */
    record GoalForm(String indicator, String unit, String target) {

        static final GoalForm EMPTY = new GoalForm("", "", "");

        boolean blank() {
            return blankText(indicator) && blankText(unit) && blankText(target);
        }
    }

    /** One item of a tour's agenda. */
    record AgendaForm(String kind, String day, String description) {

        static final AgendaForm EMPTY = new AgendaForm("", "", "");

        boolean blank() {
            return blankText(kind) && blankText(day) && blankText(description);
        }
    }

    static ActionForm empty(String area, String responsible, List<String> stages, List<String> languages) {
        return new ActionForm(
                "", "", area, "", "", "", stages, List.of(), languages, List.of(), "", "", "", "", "", "", List.of(),
                responsible, "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(), "", "", "", "", "", "", "",
                "", "");
    }

    /** A digital content that begins from a cell of the content plan: its days, language and what it is about. */
    static ActionForm content(
            String area, String responsible, List<String> stages, ContentCalendar.Period period, List<String> languages,
            String channel, String theme) {
        return new ActionForm(
                "", "", area, "", EsMx.date(period.from()), EsMx.date(period.to()), stages, List.of(), languages, List.of(), "", "",
                "", "", "", "", List.of(), responsible, "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(), "", "", "",
                "", channel, "", theme, String.valueOf(period.number()), "");
    }

    static ActionForm of(ActionPlan plan, long version) {
        return of(plan, version, "");
    }

    /** @param reason of the change, which is no part of the action */
    static ActionForm of(ActionPlan plan, long version, String reason) {
        ActionDetail detail = plan.detail();
        ActionPlan.Place place = plan.place();
        Dissemination d = detail.fold(x -> x, o -> null, p -> null, x -> null);
        Outreach o = detail.fold(x -> null, x -> x, p -> null, x -> null);
        Press p = detail.fold(x -> null, x -> null, x -> x, x -> null);
        Digital g = detail.fold(x -> null, x -> null, x -> null, x -> x);
        return new ActionForm(
                String.valueOf(version), plan.name(), plan.area().name(), plan.objective(),
                EsMx.date(plan.period().from()), EsMx.date(plan.period().to()),
                plan.stages().stream().sorted().map(String::valueOf).toList(),
                plan.audiences().stream().sorted().toList(), plan.languages().stream().sorted().toList(),
                plan.objectives().stream().sorted().toList(),
                text(place.country()), place.region(), place.city(), place.consulate(), place.reason(),
                EsMx.amount(plan.plannedBudget().amount()),
                plan.goals().stream().map(x -> new GoalForm(x.indicator(), x.unit(), EsMx.number(x.target()))).toList(),
                plan.responsible(), plan.numeral(), plan.notes(), reason,
                d == null ? "" : d.material(), d != null && d.mainPiece() ? "true" : "", d == null ? "" : d.englishVersion(),
                d == null ? "" : number(d.printRun()), d == null ? "" : d.distribution(),
                o == null ? "" : o.activity(), o == null ? "" : o.counterparts(), o == null ? "" : number(o.attendance()),
                o != null && o.opl() ? "true" : "", o == null ? "" : o.oplEntity(),
                plan.agenda().stream()
                        .map(x -> new AgendaForm(x.kind(), EsMx.date(x.day()), x.description()))
                        .toList(),
                p == null ? "" : p.route(), p == null ? "" : p.outlet(), p == null ? "" : date(p.publishedOn()),
                p == null ? "" : p.link(),
                g == null ? "" : g.channel(), g == null ? "" : g.platform(), g == null ? "" : g.theme(),
                g == null ? "" : number(g.fortnight()), g == null ? "" : g.landingUrl());
    }

    private static <T> List<T> padded(List<T> rows, int atLeast, T empty) {
        List<T> padded = new ArrayList<>();
        if (rows != null) {
            rows.forEach(row -> padded.add(row == null ? empty : row));
        }
        while (padded.size() < atLeast) {
            padded.add(empty);
        }
        return List.copyOf(padded);
    }

    private static boolean blankText(String text) {
        return text == null || text.isBlank();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String number(Integer value) {
        return value == null ? "" : EsMx.number(BigDecimal.valueOf(value));
    }

    private static String date(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }
}
