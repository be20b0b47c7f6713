package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.paidmedia.ApprovalState;
import mx.ine.vmre.paidmedia.Deviation;
import mx.ine.vmre.paidmedia.MonthPlan;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import mx.ine.vmre.paidmedia.MonthPlan.Sums;
import mx.ine.vmre.paidmedia.MonthPlan.Theme;

/** A media plan of November 2020 beside the spend of the sample files. */
final class PlanFixtures {

    static final MonthPlan NONE = new MonthPlan(
            NOVEMBER, NOVEMBER.atEndOfMonth(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), BigDecimal.TEN);

    static final Theme VOTE = new Theme("credencializacion-y-voto", "Proceso de credencialización y voto");
    static final Theme INVITE = new Theme("invitacion-a-participar", "Invitación a la participación");
    static final Theme CIVIC = new Theme("educacion-civica", "Educación cívica");

    private PlanFixtures() {}

    static MonthPlan november() {
        return new MonthPlan(
                NOVEMBER, NOVEMBER.atEndOfMonth(),
                List.of(
                        line(1, "Registro, buscadores", "search", "Motores de búsqueda", "eua", "EUA", "60000.00", "60558.79",
                                11, "VMRE21 | Search", ApprovalState.APPROVED, true, Deviation.WITHIN, VOTE),
                        line(2, "Registro, Facebook", "facebook", "Facebook", "eua", "EUA", "15000.00", "22093.04", 12,
                                "VMRE21_Registro", ApprovalState.REQUESTED, false, Deviation.OVER, VOTE, INVITE),
                        line(3, "Cultura cívica", "facebook", "Facebook", "mexico", "México", "20000.00", "9485.70", 12,
                                "VMRE21_Cultura", ApprovalState.APPROVED, true, Deviation.UNDER)),
                List.of(
                        spent("search", "Motores de búsqueda", "eua", "EUA", "VMRE21 | Search", 1L, "60558.79", 11),
                        spent("search", "Motores de búsqueda", "cinco", "Cinco países", "VMRE21 | Search", null, "12141.05", 11),
                        spent("search", "Motores de búsqueda", "mexico", "México", "VMRE21 | Search", null, "1083.83", 11),
                        spent("facebook", "Facebook", "eua", "EUA", "VMRE21_Registro", 2L, "22093.04", 12),
                        spent("facebook", "Facebook", "cinco", "Cinco países", "VMRE21_Registro", null, "3744.86", 12),
                        spent("facebook", "Facebook", "mexico", "México", "VMRE21_Cultura", 3L, "9485.70", 12)),
                List.of(), Map.of("eua", sums("150000.00"), "mexico", sums("40000.00")), List.of(),
                List.of(VOTE, INVITE, CIVIC), BigDecimal.TEN);
    }

    private static Sums sums(String plan) {
        return new Sums(new BigDecimal(plan), null);
    }

    private static Line line(
            long id, String name, String platform, String platformName, String segment, String segmentName, String budget,
            String actual, long source, String campaign, ApprovalState approval, boolean noted, Deviation deviation,
            Theme... themes) {
        return new Line(id, name, platform, platformName, segment, segmentName, Area.CNCS, DatePeriod.of(NOVEMBER),
                new BigDecimal(budget), new BigDecimal(actual), List.of(source), List.of(campaign), approval,
                NOVEMBER.atDay(6), noted, true, List.of(themes), deviation);
    }

    private static Spent spent(
            String platform, String platformName, String segment, String segmentName, String campaign, Long line, String spend,
            long source) {
        return new Spent(platform, platformName, segment, segmentName, campaign, line, new BigDecimal(spend),
                BigDecimal.valueOf(1000), BigDecimal.TEN, null, List.of(source));
    }
}
