package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.regex.Pattern;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Done;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A page of a published report is given again to the same session while nothing has changed, and never to another, nor
 * once anything has. That it is the same page shows in the form's field, which each writing of a page makes anew.
 */
@ModuleTest
class GivenPagesModuleTests {

    private static final String MONTH = "/informes/2020-10";
    private static final String VERSION = MONTH + "/version/1";
    private static final Pattern MADE_ANEW = Pattern.compile("name=\"_vez\" value=\"[^\"]+\"");
    private static final Pattern OTHER_FORMS = Pattern.compile("<form(?![^>]*action=\"/(?:logout|buscar))[^>]*>");

    @Autowired
    MockMvc mvc;

    @Autowired
    Observing observing;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void octoberIsPublished() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
        trial.spend(OCTOBER, "Facebook", "1500.00");
        trial.publish(OCTOBER);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    /** A session that looks at the trial's strategy, so that addresses need not name it. */
    private MockHttpSession session(CurrentUser who) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(trial.page("/informes", who).session(session));
        return session;
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, CurrentUser who, MockHttpSession session)
            throws Exception {
        return mvc.perform(request.session(session).with(TestPeople.as(who))).andReturn().getResponse();
    }

    private String page(String url, CurrentUser who, MockHttpSession session) throws Exception {
        MockHttpServletResponse answer = ask(get(url), who, session);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return answer.getContentAsString();
    }

    @Test
    void theSameSessionIsGivenTheSamePageAndAnotherOneItsOwn() throws Exception {
        for (CurrentUser who : List.of(TestPeople.CVME, TestPeople.DERFE, TestPeople.VIEWER)) {
            for (String url : List.of(MONTH, VERSION)) {
                MockHttpSession session = session(who);
                String first = page(url, who, session);

                assertThat(first).contains("1,500.00", who.name()).containsPattern(MADE_ANEW);
                assertThat(OTHER_FORMS.matcher(first).results().map(r -> r.group()).toList())
                        .as("a form would be sent twice under one number").allMatch(form -> form.contains("method=\"get\""));
                assertThat(page(url, who, session)).isEqualTo(first);
                assertThat(page(url, who, session(who))).isNotEqualTo(first);
            }
        }
    }

    @Test
    void oneSessionChangedHandsAndNothingOfTheFirstPersonIsShown() throws Exception {
        MockHttpSession session = session(TestPeople.DERFE);
        page(MONTH, TestPeople.DERFE, session);

        assertThat(page(MONTH, TestPeople.CVME, session)).contains(TestPeople.CVME.name())
                .doesNotContain(TestPeople.DERFE.area().label() + " · ");
    }

    @Test
    void anyChangeAnywhereHasThePageWrittenAnew() throws Exception {
        MockHttpSession session = session(TestPeople.DERFE);
        String before = page(MONTH, TestPeople.DERFE, session);
        observing.write(TestPeople.CVME, trial.strategy, OCTOBER, 1, "f.key.spend", "Una observación nueva");
        String observed = page(MONTH, TestPeople.DERFE, session);
        trial.spend(OCTOBER, "Facebook", "4321.00");
        String late = page(MONTH, TestPeople.DERFE, session);

        assertThat(before).doesNotContain("Una observación nueva", "4,321.00");
        assertThat(observed).contains("Una observación nueva").doesNotContain("4,321.00");
        assertThat(late).contains("han cambiado desde que se publicó", "4,321.00");

        MockHttpSession commission = session(TestPeople.CVME);
        String old = page(VERSION, TestPeople.CVME, commission);
        trial.correct(OCTOBER, 1, "Llegó más pauta.");
        assertThat(old).doesNotContain("versión 2");
        assertThat(page(VERSION, TestPeople.CVME, commission)).contains("versión 2");
    }

    @Test
    void anAnswerAndAMessageAreOfOneVisit() throws Exception {
        MockHttpSession session = session(TestPeople.DERFE);
        String plain = page(MONTH, TestPeople.DERFE, session);
        String asked = page(MONTH + "?resto=250000", TestPeople.DERFE, session);
        String told = ask(get(MONTH).flashAttr("done", Done.of("reporting.done.withdrawn")), TestPeople.DERFE, session)
                .getContentAsString();

        assertThat(asked).contains("250,000").isNotEqualTo(plain);
        assertThat(told).contains("banner-ok flash");
        assertThat(page(MONTH, TestPeople.DERFE, session)).isEqualTo(plain).doesNotContain("banner-ok flash");
    }

    @Test
    void aDraftIsNeverGivenTwice() throws Exception {
        MockHttpSession session = session(TestPeople.DERFE);

        assertThat(page("/informes/2020-11", TestPeople.DERFE, session))
                .isNotEqualTo(page("/informes/2020-11", TestPeople.DERFE, session));
    }
}
