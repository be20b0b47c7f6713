package mx.ine.vmre.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;

interface AccountRepository extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    long count();

    Account saveAndFlush(Account account);

    /** Administrators who can really sign in, locked so that two of them cannot remove each other at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Account a WHERE a.role = mx.ine.vmre.accounts.Role.ADMINISTRATOR AND a.active"
            + " AND a.passwordHash IS NOT NULL ORDER BY a.id")
    List<Account> administratorsForUpdate();
}
