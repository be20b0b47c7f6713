package mx.ine.vmre.metrics;

/**
 * What makes a campaign one and the same over all files.
 *
 * @param source code of the kind of export
 * @param account the empty text where the export does not tell
 */
record CampaignName(String source, String account, String campaign) {}
