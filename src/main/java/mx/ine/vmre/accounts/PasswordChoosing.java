package mx.ine.vmre.accounts;

import java.time.Clock;
import java.util.Optional;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come to a password: by changing their own, by a one-time link, or as the first administrator. */
@Service
class PasswordChoosing {

    /** Stands for the address: whoever holds a session may guess no faster than at sign-in. */
    private static final String OWN_PAGE = "/cuenta/contrasena";

    private final AccountRepository accounts;
    private final AccountStanding standing;
    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final SignInBrake brake;
    private final Clock clock;

    PasswordChoosing(
            AccountRepository accounts,
            AccountStanding standing,
            OneTimeLinks links,
            PasswordRules rules,
            PasswordHashing hashing,
            SignInBrake brake,
            Clock clock) {
        this.accounts = accounts;
        this.standing = standing;
        this.links = links;
        this.rules = rules;
        this.hashing = hashing;
        this.brake = brake;
        this.clock = clock;
    }

    /** Changes one's own password. @return the account's new epoch, under which the session in use goes on */
    @Transactional
    public int change(CurrentUser who, String current, String wanted) {
        Account account = accounts.findById(who.id()).orElseThrow(NotFound::new);
        if (brake.admit(who.username(), OWN_PAGE) != SignInBrake.Answer.ADMITTED) {
            throw RuleViolation.on("currentPassword", "accounts.login.slowed");
        }
        if (!hashing.matches(current, account.passwordHash())) {
            throw RuleViolation.on("currentPassword", "accounts.rule.currentPassword");
        }
        if (current.equals(wanted)) {
            throw RuleViolation.on("newPassword", "accounts.rule.samePassword");
        }
        choose(account, wanted);
        brake.release(who.username(), OWN_PAGE);
        return account.sessionEpoch();
    }

    /** Ends one's other sessions. @return the account's new epoch, under which the session in use goes on */
    @Transactional
    public int closeOtherSessions(CurrentUser who) {
        Account account = accounts.findById(who.id()).orElseThrow(NotFound::new);
        standing.changing(who.id());
        account.closeSessions();
        accounts.saveAndFlush(account);
        return account.sessionEpoch();
    }

    /** Whose link this is, while it works. */
    @Transactional(readOnly = true)
    public Optional<CurrentUser> invited(String token) {
        return links.find(token).flatMap(OneTimeLinks.Link::account).flatMap(accounts::findById)
                .filter(Account::isActive)
                .map(Account::user);
    }

    /** Chooses a password with a link, which is used up. */
    @Transactional
    public void chooseByLink(String token, String wanted) {
        OneTimeLinks.Link link = links.find(token).orElseThrow(NotFound::new);
        Account account = link.account()
                .flatMap(accounts::findById)
                .filter(Account::isActive)
                .orElseThrow(NotFound::new);
        useUp(link);
        ActingAs.run(account.user(), () -> choose(account, wanted));
    }

    /** Whether this link makes the first account: only while there is none. */
    @Transactional(readOnly = true)
    public boolean opensFirstAccount(String token) {
        return accounts.count() == 0 && links.find(token).filter(l -> l.account().isEmpty()).isPresent();
    }

    /** Makes the first administrator with the link printed at start, which is used up. */
    @Transactional
    public void openFirstAccount(String token, String username, String name, String wanted) {
        OneTimeLinks.Link link = links.find(token)
                .filter(l -> l.account().isEmpty() && accounts.count() == 0)
                .orElseThrow(NotFound::new);
        rules.check("newPassword", wanted, username, name);
        useUp(link);
        Account account = Account.open(username, name, Role.ADMINISTRATOR, null, clock.instant());
        account.choosePassword(hashing.hash(wanted));
        accounts.saveAndFlush(account);
    }

    private void useUp(OneTimeLinks.Link link) {
        if (!links.use(link)) {
            throw new NotFound();
        }
    }

    private void choose(Account account, String wanted) {
        CurrentUser user = account.user();
        rules.check("newPassword", wanted, user.username(), user.name());
        standing.changing(user.id());
        account.choosePassword(hashing.hash(wanted));
        accounts.saveAndFlush(account);
    }
}
