package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.StrategySheet.StageCard;
import mx.ine.vmre.campaign.StrategySheet.Strip;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages of the strategy's page, each with its place on the whole calendar and its state today. */
@Component
class StageCalendar {

    private final JdbcClient jdbc;
    private final Stages stages;
    private final BusinessDate businessDate;

    StageCalendar(JdbcClient jdbc, Stages stages, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.businessDate = businessDate;
    }

    /** Where today falls, from 0 to 100; null outside of the strategy. */
    String today(StrategyRef strategy) {
        LocalDate today = businessDate.today();
        return strategy.period().contains(today) ? place(strategy, today) : null;
    }

    List<StageCard> stages(StrategyRef strategy) {
        Map<Integer, String> numerals = new LinkedHashMap<>();
        jdbc.sql("SELECT number, numeral FROM campaign.stage WHERE strategy_id = :id")
                .param("id", strategy.id())
                .query(rs -> {
                    numerals.put(rs.getInt(1), rs.getString(2));
                });
        return stages.of(strategy.id()).stream()
                .map(s -> new StageCard(
                        s.number(), s.name(), numerals.getOrDefault(s.number(), ""), EsMx.date(s.from()),
                        EsMx.date(s.to()), EsMx.number(s.period().days()), s.aim().lines().toList(), state(s.period()),
                        new Strip(css(s.period()), place(strategy, s.from()), part(strategy, s.period().days()))))
                .toList();
    }

    private StateBadge state(DatePeriod period) {
        return switch (css(period)) {
            case "c-stage-live" -> new StateBadge("campaign.stage.running", "s-run", "half");
            case "c-stage-done" -> new StateBadge("campaign.stage.over", "s-ok", "done");
            default -> new StateBadge("campaign.stage.ahead", "s-wait", "plan");
        };
    }

    private String css(DatePeriod period) {
        if (period.contains(businessDate.today())) {
            return "c-stage-live";
        }
        return period.to().isBefore(businessDate.today()) ? "c-stage-done" : "c-stage";
    }

    private static String place(StrategyRef strategy, LocalDate day) {
        return part(strategy, ChronoUnit.DAYS.between(strategy.from(), day));
    }

    private static String part(StrategyRef strategy, long days) {
        return BigDecimal.valueOf(days * 100)
                .divide(BigDecimal.valueOf(strategy.period().days()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
