/**
 * Is the Strategy being kept? One small rule for each thing that it asks and that can be checked, numeral by numeral,
 * with its state, the evidence and the next step, for any day. It exists so that what used to be in people's heads is
 * worked out of what every other module already keeps; which rules a strategy has, with which figures, is its data.
 *
 * <p>Only what is dated on or before the day asked for counts as done. What has no date of its own (an approval, a
 * landing address) is taken as it stands today, and the pages say so.
 *
 * <p>Nobody depends on this module but reporting, and it does not know reporting: what it needs of published reports it
 * asks through {@link mx.ine.vmre.compliance.MonthlyReports}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel", "accounts", "campaign", "partners", "actions", "evaluation", "metrics", "paidmedia"
        })
package mx.ine.vmre.compliance;
