package mx.ine.vmre.reference;

import org.springframework.data.repository.Repository;

interface EditionRepository extends Repository<Edition, Long> {
    Edition saveAndFlush(Edition edition);
}
