package mx.ine.vmre.home;

import java.time.LocalDate;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;

/** The words on the stage timeline; the drawing needs them written, to know what room they take. */
interface TimelineWording {

    /** Beside a stage's name inside its bar: until when. */
    String until(LocalDate day);

    /** A stage's name and its end in one, for bars too short to hold them. */
    String named(StageRow stage);

    /** How long stages overlap. */
    String overlap(long days);

    String today(LocalDate day);

    String milestone(MilestoneRow milestone);
}
