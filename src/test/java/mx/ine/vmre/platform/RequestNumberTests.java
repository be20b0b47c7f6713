package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestNumberTests {

    @Test
    void theResponseCarriesTheNumberOfItsLogLines() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/acciones");
        request.addHeader(RequestNumber.HEADER, "forged\nline");
        MockHttpServletResponse response = new MockHttpServletResponse();

        String logged = numberSeenInside(request, response);

        assertThat(logged).matches("[0-9a-f-]{36}").isEqualTo(response.getHeader(RequestNumber.HEADER));
        assertThat(MDC.get(RequestNumber.LOG_KEY)).as("the next request of this thread starts clean").isNull();
    }

    @Test
    void twoRequestsNeverShareANumber() throws Exception {
        String first = numberSeenInside(new MockHttpServletRequest(), new MockHttpServletResponse());
        String second = numberSeenInside(new MockHttpServletRequest(), new MockHttpServletResponse());

        assertThat(first).isNotEqualTo(second);
    }

    private static String numberSeenInside(MockHttpServletRequest request, MockHttpServletResponse response)
            throws Exception {
        List<String> seen = new ArrayList<>();
        new RequestNumber().doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest in, ServletResponse out) {
                seen.add(MDC.get(RequestNumber.LOG_KEY));
            }
        });
        return seen.get(0);
    }
}
