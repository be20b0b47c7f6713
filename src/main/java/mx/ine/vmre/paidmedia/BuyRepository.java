package mx.ine.vmre.paidmedia;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BuyRepository extends Repository<Buy, Long> {

    Optional<Buy> findByIdAndLineId(long id, long lineId);

    Buy saveAndFlush(Buy buy);
}
