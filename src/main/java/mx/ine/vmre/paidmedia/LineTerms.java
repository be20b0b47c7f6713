package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;

/**
 * What a line of the plan says.
 *
 * @param platform code of the platform
 * @param segment key of the segment, or the empty text outside of the split (Estrategia 7.5)
 * @param name of the campaign, in the words of whoever plans it
 * @param period days of the month on which it runs
 * @param landing where its advertisements lead, on the strategy's anchor site (4.8.1.4)
 * @param piece what runs, whose graphic line is to be approved (4.5, 7.5)
 * @param noteDue until when its information note is to be there (6.4)
 * @param themes codes of what its content is about (7.3); none where nobody said
 */
public record LineTerms(
        YearMonth month,
        String platform,
        String segment,
        String name,
        DatePeriod period,
        Mxn budget,
        String landing,
        String piece,
        LocalDate noteDue,
        String remarks,
        Set<String> themes) {

    public LineTerms {
        themes = Set.copyOf(themes);
    }
}
