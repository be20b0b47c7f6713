package mx.ine.vmre.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error as programs read it (RFC 9457). Title and detail are sentences for the person behind the program; neither
 * tells anything of the inside.
 */
public final class Problem {

    private static final String TYPE = "application/problem+json";

    private final int status;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status) {
        this.status = status;
    }

    public static Problem of(int status, String title, String detail) {
        Problem problem = new Problem(status);
        return problem.with("type", "about:blank").with("title", title).with("status", status).with("detail", detail);
    }

    /** The same with a further member; null adds none. */
    public Problem with(String name, Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    public Map<String, Object> members() {
        return members;
    }

    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(members));
    }
}
