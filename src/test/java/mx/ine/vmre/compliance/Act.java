package mx.ine.vmre.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.ActionLine;

/** An action as a test says it; what it does not say is nothing in particular. */
final class Act {

    private static long last;

    private final long id = ++last;
    private final ActionLine line;
    private final String kind;
    private String name = "Acción";
    private ActionState state = ActionState.COMPLETED;
    private LocalDate starts;
    private LocalDate ends;
    private String country = "";
    private String region = "";
    private boolean justified;
    private String platform = "";
    private String channel = "";
    private boolean main;
    private Set<String> audiences = Set.of();
    private Set<String> languages = Set.of("es");
    private String entity = "";
    private String landing = "";
    private BigDecimal planned = new BigDecimal("100.00");
    private Set<Long> stages = Set.of();
    private int indicators = 1;
    private Set<String> agenda = Set.of();
    private String city = "";
    private Set<String> objectives = Set.of();
    private int photos;
    private final List<ActionFact.Shared> shared = new ArrayList<>();
    private Integer period;
    private Set<String> pieces = Set.of();
    private final Map<String, LocalDate> reviews = new HashMap<>();

    private Act(ActionLine line, String kind) {
        this.line = line;
        this.kind = kind;
    }

    static Act outreach(String kind) {
        return new Act(ActionLine.OUTREACH, kind);
    }

    static Act digital(String theme) {
        return new Act(ActionLine.DIGITAL, theme);
    }

    static Act press(String route) {
        return new Act(ActionLine.PRESS, route);
    }

    static Act piece(String material) {
        return new Act(ActionLine.DISSEMINATION, material);
    }

    Act on(String day) {
        return days(day, day);
    }

    Act days(String from, String to) {
        starts = LocalDate.parse(from);
        ends = LocalDate.parse(to);
        return this;
    }

    Act state(ActionState wanted) {
        state = wanted;
        return this;
    }

    Act named(String wanted) {
        name = wanted;
        return this;
    }

    Act at(String iso, String place) {
        country = iso;
        region = place;
        return this;
    }

    Act justified() {
        justified = true;
        return this;
    }

    Act platform(String code) {
        platform = code;
        return this;
    }

    Act channel(String code) {
        channel = code;
        return this;
    }

    Act main() {
        main = true;
        return this;
    }

    Act audiences(String... codes) {
        audiences = Set.of(codes);
        return this;
    }

    Act languages(String... codes) {
        languages = Set.of(codes);
        return this;
    }

    Act withOpl(String key) {
        entity = key;
        return this;
    }

    Act landing(String url) {
        landing = url;
        return this;
    }

    Act unmeasured() {
        indicators = 0;
        return this;
    }

    Act free() {
        planned = BigDecimal.ZERO;
        return this;
    }

    Act stages(Long... ids) {
        stages = Set.of(ids);
        return this;
    }

    Act agenda(String... kinds) {
        agenda = Set.of(kinds);
        return this;
    }

    Act city(String name) {
        city = name;
        return this;
    }

    Act serving(String... codes) {
        objectives = Set.of(codes);
        return this;
    }

    Act photographed() {
        photos = 1;
        return this;
    }

    Act shared(String receivedOn, String publishedOn) {
        shared.add(new ActionFact.Shared(
                LocalDate.parse(receivedOn), publishedOn == null ? null : LocalDate.parse(publishedOn)));
        return this;
    }

    Act fulfilling(String... those) {
        pieces = Set.of(those);
        return this;
    }

    Act chosen(int number) {
        period = number;
        return this;
    }

    Act reviewed(String rule, String day) {
        reviews.put(rule, LocalDate.parse(day));
        return this;
    }

    ActionFact fact() {
        return new ActionFact(
                id, "V-" + id, name, line, state, starts, ends, null, country, region, justified, kind, platform, channel,
                main, false, audiences, languages, !entity.isEmpty(), entity, landing, planned, null, stages,
                indicators, agenda, city, objectives, photos, List.copyOf(shared), pieces, Map.copyOf(reviews),
                period);
    }
}
