package mx.ine.vmre.partners;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, Long> {

    Optional<Partner> findByIdAndStrategyId(long id, long strategyId);

    Partner save(Partner partner);

    Partner saveAndFlush(Partner partner);

    void flush();
}
