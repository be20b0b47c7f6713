package mx.ine.vmre.shell;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A form as the parameters that the browser sends for each of its components, and as marks by which to tell, later,
 * which components are still what they were when the form was opened.
 */
final class FormParts {

    /** The parameter in which a form carries its marks. */
    static final String MARKS = "leido";

    private static final String VERSION = "version";

    private FormParts() {}

    /** Component → its parameters, in the form's order; the version is none of them. */
    static Map<String, List<Part>> of(Object form) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            if (!component.getName().equals(VERSION)) {
                parts.put(component.getName(), flat(component.getName(), value(component, form)));
            }
        }
        return parts;
    }

    /** All components' marks as one text. */
    static String marks(Object form) {
        return of(form).entrySet().stream()
                .map(e -> e.getKey() + ":" + mark(e.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What {@link #marks} wrote, or what else was sent in its place. */
    static Map<String, String> read(String marks) {
        return Arrays.stream(marks == null ? new String[0] : marks.split(" "))
                .map(m -> m.split(":"))
                .filter(m -> m.length == 2)
                .collect(Collectors.toMap(m -> m[0], m -> m[1], (a, b) -> a));
    }

    /** The order in which check boxes are sent says nothing, nor do blanks and empty rows. */
    static String mark(List<Part> parts) {
        CRC32 sum = new CRC32();
        parts.stream()
                .map(p -> p.name() + "=" + p.value().strip())
                .filter(p -> !p.endsWith("="))
                .sorted()
                .forEach(p -> sum.update((p + "\n").getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static List<Part> flat(String name, Object value) {
        List<Part> flat = new ArrayList<>();
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
            flat.add(new Part(name, text.replace("\r\n", "\n")));
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
    record Part(String name, String value) {

        /** The component's own name, without what it stands in: {@code unit} of {@code goals[0].unit}. */
        String leaf() {
            return name.replaceAll("\\[\\d+]", "").replaceFirst(".*\\.", "");
        }

        /** The row it belongs to: {@code goals[0]} of {@code goals[0].unit}; the name itself where it is in none. */
        String row() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }
    }
}
