package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.kernel.ChangeMark;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.stereotype.Component;

/**
 * The rules that an area answers for and that are missed, at risk or in need of a person. Several are told as one: they
 * are not for today and must not push out what is. The first screen asks far more often than anything changes, so what
 * was worked out is kept until something does.
 */
@Component
class ComplianceWork implements WorkSource {

    private final ComplianceReadings readings;
    private final RuleWording wording;
    private final ChangeMark mark;
    private final Map<Long, Kept> byStrategy = new ConcurrentHashMap<>();

    ComplianceWork(ComplianceReadings readings, RuleWording wording, ChangeMark mark) {
        this.readings = readings;
        this.wording = wording;
        this.mark = mark;
    }

    private record Kept(LocalDate day, String mark, List<Standing> open) {}

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditor()) {
            return List.of();
        }
        List<Standing> open = open(strategyId, today);
        return Stream.concat(of(open, who.area(), today), of(open, null, today)).toList();
    }

    private List<Standing> open(long strategyId, LocalDate today) {
        String now = mark.current();
        Kept kept = byStrategy.get(strategyId);
        if (kept == null || !kept.day().equals(today) || !kept.mark().equals(now)) {
            List<Standing> open = readings.standings(strategyId, today).stream().filter(Standing::open).toList();
            kept = new Kept(today, now, open);
            byStrategy.put(strategyId, kept);
        }
        return kept.open();
    }

    /** @param area null for what the working group answers for */
    private Stream<WorkItem> of(List<Standing> all, Area area, LocalDate today) {
        List<Standing> open = all.stream().filter(s -> s.area() == area).toList();
        return open.size() <= 1
                ? open.stream().map(s -> one(s, today))
                : Stream.of(many(open, area, today));
    }

    private WorkItem one(Standing rule, LocalDate today) {
        return new WorkItem(
                rule.due() == null ? today : rule.due(), rule.name(),
                wording.text("compliance.work.one", rule.stateWord(), rule.sentence()), "compliance.work.do",
                ComplianceList.PATH + "/" + rule.key());
    }

    private WorkItem many(List<Standing> rules, Area area, LocalDate today) {
        LocalDate due = rules.stream().map(Standing::due).filter(Objects::nonNull).filter(d -> !d.isBefore(today))
                .min(Comparator.naturalOrder()).orElse(today);
        return new WorkItem(
                due, wording.text("compliance.work.many", EsMx.number(rules.size()), wording.area(area)),
                wording.text("compliance.work.many.detail", count(rules, RuleState.MISSED),
                        count(rules, RuleState.AT_RISK), count(rules, RuleState.NEEDS_PERSON)),
                "compliance.work.do",
                ComplianceList.PATH + "?area=" + (area == null ? ComplianceList.GROUP : area.name()));
    }

    private static String count(List<Standing> rules, RuleState state) {
        return EsMx.number(rules.stream().filter(s -> s.state() == state).count());
    }
}
