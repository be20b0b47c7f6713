package mx.ine.vmre.reporting;

import java.util.List;
import java.util.function.Predicate;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * Paid media of one month beside those of the month before.
 *
 * @param absence why the month has none, or null
 * @param absenceBefore why the month before has none, or null
 */
record CampaignMonths(
        List<CampaignFact> now, List<CampaignFact> before, Absence absence, Absence absenceBefore) {

    CampaignMonths only(Predicate<CampaignFact> which) {
        return new CampaignMonths(
                now.stream().filter(which).toList(), before.stream().filter(which).toList(), absence, absenceBefore);
    }

    CampaignSums sums() {
        return CampaignSums.of(now, absence);
    }

    Figure figure(String place, Measure measure) {
        return sums().figure(place, measure, CampaignSums.of(before, absenceBefore));
    }
}
