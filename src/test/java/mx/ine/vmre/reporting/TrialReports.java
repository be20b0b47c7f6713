package mx.ine.vmre.reporting;

import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a trial strategy away with its reports, frozen ones too, which nothing else may remove. */
final class TrialReports {

    private TrialReports() {}

    static void remove(ApplicationContext application, StrategyRef strategy) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            for (String table : List.of("signature", "area_comment", "adjustment", "edition", "edition_record",
                    "proposal")) {
                jdbc.sql("DELETE FROM reporting." + table
                                + " WHERE report_id IN (SELECT id FROM reporting.report WHERE strategy_id = :id)")
                        .param("id", strategy.id()).update();
            }
        });
        TrialStrategy.remove(application, strategy);
    }
}
