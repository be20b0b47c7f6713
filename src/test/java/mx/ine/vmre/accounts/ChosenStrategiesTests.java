package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import mx.ine.vmre.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
class ChosenStrategiesTests {

    @Autowired
    ChosenStrategies chosen;

    @Autowired
    ApplicationContext application;

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
    void whereNobodyIsSignedInNothingIsKept() {
        chosen.choose("primera");
        assertThat(chosen.mine()).isEmpty();
    }
}
