package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.BusinessDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;

class StrategyLinksTests {

    static final StrategyRef FIRST =
            new StrategyRef(1, "primera", "Primera", LocalDate.of(2030, 1, 1), LocalDate.of(2032, 12, 31));
    static final StrategyRef SECOND =
            new StrategyRef(2, "segunda", "Segunda", LocalDate.of(2033, 1, 1), LocalDate.of(2035, 12, 31));

    MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void withOneStrategyAddressesStayBare() {
        StrategyLinks links = links(List.of(FIRST));
        assertThat(links.processUrl(request, "/acciones?orden=-periodo")).isEqualTo("/acciones?orden=-periodo");
        links.processAction(request, "/buscar", "GET");
        assertThat(links.getExtraHiddenFields(request)).doesNotContainKey("estrategia");
    }

    @Test
    void withSeveralEveryLinkKeepsTheOneBeingLookedAt() {
        StrategyLinks links = links(List.of(FIRST, SECOND));
        request.setParameter("estrategia", "segunda");
        assertThat(links.processUrl(request, "/")).isEqualTo("/?estrategia=segunda");
        assertThat(links.processUrl(request, "/acciones?orden=-periodo&pagina=2#x"))
                .isEqualTo("/acciones?orden=-periodo&pagina=2&estrategia=segunda#x");
    }

    @Test
    void withoutAParameterItIsTheOneInForce() {
        assertThat(links(List.of(FIRST, SECOND)).processUrl(request, "/informes/2034-02"))
                .isEqualTo("/informes/2034-02?estrategia=segunda");
    }

    @Test
    void aLinkToAnotherStrategyStaysAsItIs() {
        assertThat(links(List.of(FIRST, SECOND)).processUrl(request, "/estrategia?estrategia=primera"))
                .isEqualTo("/estrategia?estrategia=primera");
    }

    @Test
    void whatHangsFromNoStrategyStaysBare() {
        StrategyLinks links = links(List.of(FIRST, SECOND));
        for (String url : List.of(
                "/static/shell/vmre.css", "/webjars/bootstrap/x.css", "/login", "/logout", "/admin/usuarios",
                "/calendario/abc.ics", "https://ine.mx/x", "//ine.mx/x", "#s1", "mailto:a@b.mx")) {
            assertThat(links.processUrl(request, url)).isEqualTo(url);
        }
    }

    @Test
    void formsKeepItAsAFieldBesideTheTokenOfSecurity() {
        StrategyLinks links = links(List.of(FIRST, SECOND));
        CsrfToken token = new DefaultCsrfToken("X-CSRF", "_csrf", "abc");
        request.setAttribute(CsrfToken.class.getName(), token);
        links.processAction(request, "/acciones/nueva", "POST");
        assertThat(links.getExtraHiddenFields(request)).containsEntry("_csrf", "abc").containsEntry("estrategia", "segunda");
        links.processAction(request, "/buscar", "GET");
        assertThat(links.getExtraHiddenFields(request)).containsOnlyKeys("estrategia");
        links.processAction(request, "/logout", "POST");
        assertThat(links.getExtraHiddenFields(request)).containsOnlyKeys("_csrf");
    }

    @SuppressWarnings("unchecked")
    private static StrategyLinks links(List<StrategyRef> all) {
        Strategies strategies = mock(Strategies.class);
        when(strategies.all()).thenReturn(all);
        when(strategies.byKey(any())).thenAnswer(call ->
                all.stream().filter(s -> s.key().equals(call.getArgument(0))).findFirst());
        when(strategies.inForce(any())).thenReturn(Optional.of(all.get(all.size() - 1)));
        ObjectProvider<Strategies> known = mock(ObjectProvider.class);
        when(known.getObject()).thenReturn(strategies);
        ObjectProvider<CurrentStrategy> current = mock(ObjectProvider.class);
        when(current.getObject())
                .thenReturn(new CurrentStrategy(strategies, new OnePersonsChoice(), new BusinessDate(null, LocalDate.of(2034, 2, 2))));
        return new StrategyLinks(new CsrfRequestDataValueProcessor(), known, current);
    }
}
