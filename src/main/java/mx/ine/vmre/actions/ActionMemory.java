package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;

/** What the audit keeps of an action: each value as people read it, under the key of its field's label. */
final class ActionMemory {

    private final Map<String, String> said = new LinkedHashMap<>();

    ActionMemory say(String field, String value) {
        said.put("actions.field." + field, value == null ? "" : value);
        return this;
    }

    ActionMemory say(String field, LocalDate value) {
        return say(field, value == null ? "" : EsMx.date(value));
    }

    ActionMemory say(String field, BigDecimal pesos) {
        return say(field, pesos == null ? "" : EsMx.money(pesos));
    }

    ActionMemory say(String field, Integer value) {
        return say(field, value == null ? "" : EsMx.number(value));
    }

    ActionMemory say(String field, Collection<?> values) {
        return say(field, values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }

    /** A yes or no; the audit's readers see the word under its key. */
    ActionMemory say(String field, boolean value) {
        return say(field, value ? "actions.yes" : "actions.no");
    }

    ActionMemory sayDetail(ActionDetail detail) {
        return detail.fold(
                d -> say("material", d.material())
                        .say("mainPiece", d.mainPiece())
                        .say("englishVersion", d.englishVersion())
                        .say("printRun", d.printRun())
                        .say("distribution", d.distribution()),
                o -> say("activity", o.activity())
                        .say("counterparts", o.counterparts())
                        .say("attendance", o.attendance())
                        .say("opl", o.opl())
                        .say("oplEntity", o.oplEntity()),
                p -> say("route", p.route())
                        .say("outlet", p.outlet())
                        .say("publishedOn", p.publishedOn())
                        .say("link", p.link()),
                d -> say("channel", d.channel())
                        .say("platform", d.platform())
                        .say("theme", d.theme())
                        .say("fortnight", d.fortnight())
                        .say("landingUrl", d.landingUrl()));
    }

    ActionMemory sayIndicators(List<Indicator> indicators) {
        say("goals", indicators.stream()
                .map(i -> i.indicator() + ": " + EsMx.number(i.target()) + " " + i.unit())
                .collect(Collectors.joining("; ")));
        return say("results", indicators.stream()
                .filter(i -> i.result() != null)
                .map(i -> i.indicator() + ": " + EsMx.number(i.result()) + " " + i.unit())
                .collect(Collectors.joining("; ")));
    }

    ActionMemory sayAgenda(List<AgendaEntry> agenda) {
        return say("agenda", agenda.stream()
                .map(a -> EsMx.dayMonth(a.day()) + " " + a.description())
                .collect(Collectors.joining("; ")));
    }

    Map<String, String> said() {
        return said;
    }
}
