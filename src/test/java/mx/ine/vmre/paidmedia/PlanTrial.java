package mx.ine.vmre.paidmedia;

import java.time.YearMonth;
import java.util.Set;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;
import org.springframework.context.ApplicationContext;

/** Lines of a media plan for tests, of this module and of those that read it. */
public final class PlanTrial {

    public static final String SEARCH_US = "VMRE21 | Registro LNERE | Search | EUA";
    public static final String META = "VMRE21_Registro_LNERE";

    private PlanTrial() {}

    static LineTerms terms(YearMonth month, String platform, String segment, String name, String pesos) {
        return new LineTerms(month, platform, segment, name, DatePeriod.of(month), Mxn.of(pesos),
                "https://www.votoextranjero.mx/registro", "Infografía", month.atDay(6), "", Set.of());
    }

    /** Says what a line is about. */
    public static void about(
            ApplicationContext application, StrategyRef strategy, CurrentUser who, long id, String... themes) {
        MediaPlanning planning = application.getBean(MediaPlanning.class);
        LineTerms t = application.getBean(PlanLineRepository.class).findByIdAndStrategyId(id, strategy.id()).orElseThrow()
                .terms();
        LineTerms said = new LineTerms(t.month(), t.platform(), t.segment(), t.name(), t.period(), t.budget(), t.landing(),
                t.piece(), t.noteDue(), t.remarks(), Set.of(themes));
        ActingAs.run(who, () -> planning.describe(strategy, id, planning.version(strategy, id), said, who));
    }

    /** @return identifier of the line, which names the campaigns */
    public static long line(
            ApplicationContext application, StrategyRef strategy, CurrentUser who, YearMonth month, String platform,
            String segment, String name, String pesos, String... campaigns) {
        MediaPlanning planning = application.getBean(MediaPlanning.class);
        return ActingAs.call(who, () -> {
            long id = planning.plan(strategy, terms(month, platform, segment, name, pesos), who);
            if (campaigns.length > 0) {
                planning.link(strategy, id, planning.version(strategy, id), Set.of(campaigns), who);
            }
            return id;
        });
    }
}
