package mx.ine.vmre.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people's accounts. */
@Service
class AccountKeeping {

    private final AccountRepository accounts;
    private final AccountStanding standing;
    private final OneTimeLinks links;
    private final ObjectProvider<History> history;
    private final Clock clock;

    AccountKeeping(
            AccountRepository accounts,
            AccountStanding standing,
            OneTimeLinks links,
            ObjectProvider<History> history,
            Clock clock) {
        this.accounts = accounts;
        this.standing = standing;
        this.links = links;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param id of the account
     * @param token of a link with which the person chooses a password; shown once and kept nowhere
     */
    record Invitation(long id, String token) {}

    @Transactional
    public Invitation open(CurrentUser who, String username, String name, Role role, Area area) {
        who.requireAdministrator();
        if (accounts.existsByUsername(username)) {
            throw RuleViolation.on("username", "accounts.rule.usernameTaken", username);
        }
        Account account = accounts.saveAndFlush(Account.open(username, name, role, area, clock.instant()));
        return new Invitation(account.id(), links.issue(account.id()));
    }

    /** @param form as typed, for the conflict page; its texts are already read into the other arguments */
    @Transactional
    public void describe(CurrentUser who, long id, AccountForm form, String name, Role role, Area area) {
        change(who, id, account -> {
            if (!String.valueOf(account.version()).equals(form.version())) {
                History.Entry last = history.stream()
                        .findFirst()
                        .map(h -> h.of(account.auditType(), id, 1))
                        .flatMap(entries -> entries.stream().findFirst())
                        .orElse(new History.Entry(Instant.EPOCH, "", "", "", List.of(), ""));
                throw new Conflict(
                        form, account.form(), account.version(), last.who(), last.at(), "accounts.field.");
            }
            if (role != Role.ADMINISTRATOR) {
                keepAnotherAdministrator(account, "role");
            }
            account.describe(name, role, area);
        });
    }

    @Transactional
    public void disable(CurrentUser who, long id, String reason) {
        change(who, id, account -> {
            keepAnotherAdministrator(account, null);
            account.disable(reason);
        });
    }

    @Transactional
    public void enable(CurrentUser who, long id) {
        change(who, id, Account::enable);
    }

    /** Forgets the password and ends the sessions. @return token of a link with which a new one is chosen */
    @Transactional
    public String resetPassword(CurrentUser who, long id) {
        change(who, id, account -> {
            if (account.passwordHash() != null) {
                keepAnotherAdministrator(account, null);
            }
            account.forgetPassword();
        });
        return links.issue(id);
    }

    /** The person must choose a new password at the next page. */
    @Transactional
    public void askForNewPassword(CurrentUser who, long id) {
        change(who, id, Account::askForNewPassword);
    }

    /** Ends every session of the account. */
    @Transactional
    public void closeSessions(CurrentUser who, long id) {
        change(who, id, Account::closeSessions);
    }

    private void change(CurrentUser who, long id, Consumer<Account> verb) {
        who.requireAdministrator();
        Account account = accounts.findById(id).orElseThrow(NotFound::new);
        standing.changing(id);
        verb.accept(account);
        accounts.saveAndFlush(account);
    }

    /** Somebody must always be able to administer: the last administrator stays. */
    private void keepAnotherAdministrator(Account account, String field) {
        List<Account> able = accounts.administratorsForUpdate();
        boolean last = able.size() == 1 && able.get(0).id().equals(account.id());
        if (last && field == null) {
            throw new RuleViolation("accounts.rule.lastAdministrator");
        }
        if (last) {
            throw RuleViolation.on(field, "accounts.rule.lastAdministrator");
        }
    }
}
