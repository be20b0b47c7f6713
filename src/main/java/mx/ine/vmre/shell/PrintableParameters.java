package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.PrintableText;

/** A request whose typed texts hold nothing that a PDF or a workbook could not. */
final class PrintableParameters extends HttpServletRequestWrapper {

    PrintableParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null ? null : PrintableText.typed(value);
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : printable(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> printable = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> printable.put(name, printable(values)));
        return printable;
    }

    private static String[] printable(String[] values) {
        return Arrays.stream(values).map(PrintableText::typed).toArray(String[]::new);
    }
}
