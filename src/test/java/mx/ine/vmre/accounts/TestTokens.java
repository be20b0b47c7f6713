package mx.ine.vmre.accounts;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** People with real accounts, and tokens of theirs for the API. */
public class TestTokens {

    private final TestAccounts people;
    private final AccountRepository accounts;
    private final TokenKeeping keeping;

    public TestTokens(ApplicationContext context) {
        this.people = new TestAccounts(context);
        this.accounts = context.getBean(AccountRepository.class);
        this.keeping = context.getBean(TokenKeeping.class);
    }

    /** A new person with role and area. */
    public CurrentUser person(Role role, Area area) {
        return people.open(role, area).user();
    }

    /** A token with everything that the person's role allows. */
    public String of(CurrentUser person) {
        return token(person, person.isEditor() ? TokenScope.IMPORT : TokenScope.READ);
    }

    /** A token that only reads. */
    public String reading(CurrentUser person) {
        return token(person, TokenScope.READ);
    }

    private String token(CurrentUser person, TokenScope scope) {
        int epoch = accounts.findById(person.id()).orElseThrow().sessionEpoch();
        return keeping.make(person, epoch, "prueba", scope, Duration.ofDays(30));
    }
}
