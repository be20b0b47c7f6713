package mx.ine.vmre.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.web.IWebRequest;

/** What the field fragments need to know of the form being shown: typed values, errors and the ids that tie them. */
@Component("forms")
public class Forms {

    private static final String FORM = "form";

    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    /** @param field path of a component of the form, such as {@code name} or {@code items[0].label} */
    public Field field(IContext context, String field) {
        BindingResult binding = binding(context);
        String error = binding != null && binding.hasFieldErrors(field) ? text(binding.getFieldError(field)) : null;
        return new Field(id(field), value(context, binding, field), error);
    }

    /** Whether the form was refused: the page's title then says so. */
    public boolean failed(IContext context) {
        BindingResult binding = binding(context);
        return binding != null && binding.hasErrors();
    }

    /**
     * Marks of the form as it was first shown, by which the conflict page tells who touched what; a form that comes back
     * keeps those it was sent with.
     */
    public String asRead(IWebContext context) {
        IWebRequest request = context.getExchange().getRequest();
        if ("POST".equals(request.getMethod())) {
            return request.getParameterValue(FormParts.MARKS);
        }
        return context.getVariable(FORM) instanceof Record form ? FormParts.marks(form) : "";
    }

    /** Errors in the order in which the fields were read; those of the whole form first, without a target. */
    public List<Line> summary(IContext context) {
        BindingResult binding = binding(context);
        return binding == null
                ? List.of()
                : Stream.concat(
                                binding.getGlobalErrors().stream().map(e -> new Line(null, text(e))),
                                binding.getFieldErrors().stream()
                                        .map(e -> new Line(
                                                "#" + id(e.getField()), labelled(binding, e.getField(), text(e)))))
                        .toList();
    }

    /** Away from its field a sentence needs the field's name; labels are under {@code <module>.field.<field>}. */
    private String labelled(BindingResult binding, String field, String text) {
        Object form = binding.getTarget();
        if (form == null) {
            return text;
        }
        String module = form.getClass().getPackageName().replaceFirst(".*\\.", "");
        String name = field.replaceAll("\\[\\d+]", "").replaceFirst(".*\\.", "");
        String label = messages.getMessage(module + ".field." + name, null, "", EsMx.LOCALE);
        String row = field.replaceFirst("^[^\\[]*\\[?(\\d*).*$", "$1");
        String numbered = row.isEmpty() ? label : label + " " + (Integer.parseInt(row) + 1);
        return label == null || label.isEmpty() ? text : numbered + ": " + text;
    }

    private static BindingResult binding(IContext context) {
        return (BindingResult) context.getVariable(BindingResult.MODEL_KEY_PREFIX + FORM);
    }

    private static Object value(IContext context, BindingResult binding, String field) {
        Object form = binding != null && binding.getTarget() != null ? binding.getTarget() : context.getVariable(FORM);
        var properties = form == null ? null : PropertyAccessorFactory.forBeanPropertyAccess(form);
        return properties != null && properties.isReadableProperty(field) ? properties.getPropertyValue(field) : null;
    }

    private String text(MessageSourceResolvable error) {
        Locale locale = EsMx.LOCALE;
        return messages.getMessage(error, locale);
    }

    private static String id(String field) {
        return field.replace('[', '-').replace("]", "").replace('.', '-');
    }

    /**
     * @param id of the control; its hint is {@code id-h}, its error {@code id-e}
     * @param value what was typed or is stored
     * @param error sentence that says what to write, or null
     */
    public record Field(String id, Object value, String error) {

        /** For {@code aria-describedby}, with or without a hint; null where there is neither hint nor error. */
        public String describedBy(Object hint) {
            String ids = (hint == null ? "" : id + "-h ") + (error == null ? "" : id + "-e");
            return ids.isBlank() ? null : ids.strip();
        }

        /** For {@code aria-invalid}. */
        public String wrong() {
            return error == null ? null : "true";
        }

        /** Whether an option is the value or among the values. */
        public boolean chosen(String option) {
            return value instanceof List<?> list ? list.contains(option) : option.equals(String.valueOf(value));
        }
    }

    /** A line of the summary of errors. */
    public record Line(String target, String text) {}
}
