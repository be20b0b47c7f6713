package mx.ine.vmre.paidmedia;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A campaign of exports that a line pays for; it repeats what of the line tells its facts from others. */
@Embeddable
record CampaignLink(long strategyId, LocalDate month, String platform, String segment, String campaign) {}
