package mx.ine.vmre.metrics;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CampaignCountryRepository extends Repository<CampaignCountry, Long> {

    CampaignCountry saveAndFlush(CampaignCountry assignment);

    /** Those that hold now. */
    List<CampaignCountry> findByStrategyIdAndCampaignKeyInAndEndedAtIsNull(long strategyId, Collection<UUID> campaigns);
}
