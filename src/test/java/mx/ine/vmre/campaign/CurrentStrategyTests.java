package mx.ine.vmre.campaign;

import static mx.ine.vmre.campaign.StrategyLinksTests.FIRST;
import static mx.ine.vmre.campaign.StrategyLinksTests.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.BusinessDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class CurrentStrategyTests {

    static final StrategyRef BEING_WRITTEN =
            new StrategyRef(3, "tercera", "Tercera", LocalDate.of(2036, 1, 1), LocalDate.of(2038, 12, 31));

    CurrentStrategy current;
    MockHttpSession session = new MockHttpSession();
    OnePersonsChoice choice = new OnePersonsChoice();
    Principal person = () -> "alguien";

    @BeforeEach
    void twoAvailableAndOneBeingWritten() {
        Strategies strategies = mock(Strategies.class);
        when(strategies.all()).thenReturn(List.of(FIRST, SECOND));
        when(strategies.inPreparation()).thenReturn(List.of(BEING_WRITTEN));
        when(strategies.byKey(any())).thenAnswer(call ->
                List.of(FIRST, SECOND).stream().filter(s -> s.key().equals(call.getArgument(0))).findFirst());
        when(strategies.inForce(any())).thenReturn(Optional.of(SECOND));
        current = new CurrentStrategy(strategies, choice, new BusinessDate(null, LocalDate.of(2034, 2, 2)));
    }

    @Test
    void whatWasChosenStaysForTheSessionAndTheAddressWins() {
        assertThat(current.of(request(null))).contains(SECOND);
        assertThat(current.of(request("primera"))).contains(FIRST);
        assertThat(current.of(request(null))).contains(FIRST);
        assertThat(current.of(request("segunda"))).contains(SECOND);
        assertThat(current.of(request(null))).contains(SECOND);
    }

    @Test
    void whatWasChosenIsThereInTheNextSessionAndTheAddressStillWins() {
        current.of(request("primera"));
        session = new MockHttpSession();
        assertThat(current.of(request(null))).contains(FIRST);
        session = new MockHttpSession();
        assertThat(current.of(request("segunda"))).contains(SECOND);
        session = new MockHttpSession();
        assertThat(current.of(request(null))).contains(SECOND);
    }

    @Test
    void theSessionOfTheSignInPageLearnsTheChoiceOnceSomebodySignsIn() {
        choice.choose("primera");
        person = null;
        assertThat(current.of(request(null))).contains(SECOND);
        person = () -> "alguien";
        assertThat(current.of(request(null))).contains(FIRST);
    }

    @Test
    void oneThatIsNoLongerThereGivesWayToTheOneInForce() {
        choice.choose("retirada");
        assertThat(current.of(request(null))).contains(SECOND);
        choice.choose("tercera");
        session = new MockHttpSession();
        assertThat(current.of(request(null))).as("in preparation, and no administrator").contains(SECOND);
    }

    @Test
    void anUnknownOneIsNotFoundAndIsNotRemembered() {
        current.of(request("primera"));
        assertThat(current.of(request("ninguna"))).isEmpty();
        assertThat(current.of(request(null))).contains(FIRST);
    }

    @Test
    void withoutASessionNothingIsRemembered() {
        MockHttpServletRequest program = new MockHttpServletRequest("GET", "/api/v1/imports");
        program.setParameter("strategy", "primera");
        assertThat(current.of(program)).contains(FIRST);
        assertThat(program.getSession(false)).isNull();
        assertThat(current.of(new MockHttpServletRequest("GET", "/api/v1/imports"))).contains(SECOND);
        assertThat(choice.mine()).isEmpty();
    }

    @Test
    void oneInPreparationIsThereForAdministratorsOnly() {
        MockHttpServletRequest administrator = request("tercera");
        administrator.addUserRole("ADMINISTRATOR");
        assertThat(current.of(administrator)).contains(BEING_WRITTEN);
        assertThat(current.of(request("tercera"))).isEmpty();
        assertThat(current.of(request(null))).as("in somebody else's session").contains(SECOND);
    }

    private MockHttpServletRequest request(String key) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/acciones");
        request.setSession(session);
        request.setUserPrincipal(person);
        if (key != null) {
            request.setParameter("estrategia", key);
        }
        return request;
    }
}
