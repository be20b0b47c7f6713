package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a stale version with both versions field by field. The page sends the form again to the same address with
 * the stored version's number and, for each field that differs, the value chosen: what was typed or what is stored.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictPage {

    private final MessageSource messages;

    ConflictPage(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView bothVersions(Conflict conflict, HttpServletRequest request) {
        List<Difference> differences = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (RecordComponent component : conflict.mine().getClass().getRecordComponents()) {
            if (component.getName().equals("version")) {
                continue;
            }
            List<Flat> mine = flat(component.getName(), value(component, conflict.mine()));
            List<Flat> theirs = flat(component.getName(), value(component, conflict.theirs()));
            if (same(mine, theirs)) {
                mine.forEach(f -> kept.add(new Kept(f.name(), f.value())));
            } else {
                String label = messages.getMessage(
                        conflict.labelPrefix() + component.getName(), null, component.getName(), EsMx.LOCALE);
                differences.add(new Difference(component.getName(), label, mine, theirs));
            }
        }
        ModelAndView page = new ModelAndView("shell/conflict");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("differences", differences);
        page.addObject("kept", kept);
        page.addObject("version", conflict.currentVersion());
        page.addObject("who", conflict.who());
        page.addObject("when", EsMx.dateTime(conflict.when()));
        page.addObject("target", request.getRequestURI());
        return page;
    }

    private static boolean same(List<Flat> mine, List<Flat> theirs) {
        return mine.stream().filter(f -> !f.value().isEmpty()).toList()
                .equals(theirs.stream().filter(f -> !f.value().isEmpty()).toList());
    }

    /** A component as the parameters that the browser would send for it. */
    private static List<Flat> flat(String name, Object value) {
        List<Flat> flat = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                flat.addAll(item instanceof Record ? flat(name + "[" + i + "]", item) : flat(name, item));
            }
        } else if (value instanceof Record nested) {
            for (RecordComponent component : nested.getClass().getRecordComponents()) {
                flat.addAll(flat(name + "." + component.getName(), value(component, nested)));
            }
        } else if (value != null) {
            String text = value instanceof Boolean bool ? (bool ? "true" : "") : String.valueOf(value);
            flat.add(new Flat(name, text.replace("\r\n", "\n")));
        }
        return flat;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable form component " + component.getName(), e);
        }
    }

    /** One parameter of a form. */
    record Flat(String name, String value) {}

    /** A field that nobody disputes, sent along as it is. */
    record Kept(String name, String value) {}

    /** A field on which both versions differ. */
    record Difference(String name, String label, List<Flat> mine, List<Flat> theirs) {

        public String mineText() {
            return text(mine);
        }

        public String theirsText() {
            return text(theirs);
        }

        private static String text(List<Flat> values) {
            return String.join(" · ", values.stream().map(Flat::value).filter(v -> !v.isBlank()).toList());
        }
    }
}
