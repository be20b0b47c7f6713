package mx.ine.vmre.campaign;

/** Something that is kept in memory was changed; published by every use case of this module. */
record CampaignChanged() {}
