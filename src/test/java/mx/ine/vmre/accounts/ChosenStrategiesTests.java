package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class ChosenStrategiesTests {

    @Autowired
    ChosenStrategies chosen;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everybodyKeepsTheirOwn() {
        TestAccounts accounts = new TestAccounts(application);
        CurrentUser one = accounts.open(Role.EDITOR, Area.DERFE).user();
        CurrentUser other = accounts.open(Role.VIEWER, null).user();
        ActingAs.run(one, () -> chosen.choose("primera"));
        ActingAs.run(other, () -> assertThat(chosen.mine()).isEmpty());
        ActingAs.run(one, () -> chosen.choose("segunda"));
        ActingAs.run(one, () -> assertThat(chosen.mine()).contains("segunda"));
    }

    @Test
    void whoeverSignsInAgainFindsTheStrategyLookedAtLast() throws Exception {
        TestAccounts accounts = new TestAccounts(application);
        Account person = accounts.open(Role.VIEWER, null);
        StrategyRef other = TrialStrategy.make(application);
        try {
            assertThat(mvc.get().uri("/acciones?estrategia=" + other.key()).session(accounts.session(person)).exchange())
                    .hasStatusOk();
            // The page where one signs in has a session already, and people come from it.
            MockHttpSession again = new MockHttpSession();
            assertThat(mvc.get().uri("/login").session(again).exchange()).hasStatusOk();
            MockHttpSession session = (MockHttpSession) accounts
                    .signIn(person.user().username(), TestAccounts.PASSWORD, again).getRequest().getSession(false);
            assertThat(mvc.get().uri("/acciones").session(session).exchange())
                    .bodyText().contains("estrategia=" + other.key());
            assertThat(mvc.get().uri("/acciones?estrategia=2019-2021").session(session).exchange())
                    .bodyText().contains("name=\"estrategia\" value=\"2019-2021\"");
        } finally {
            TrialStrategy.remove(application, other);
        }
    }

    @Test
    void whereNobodyIsSignedInNothingIsKept() {
        chosen.choose("primera");
        assertThat(chosen.mine()).isEmpty();
    }
}
