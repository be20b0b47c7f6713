package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.shell.FormParts.Part;
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
 * Where only one of the two touched a field since it was read, that one's value is chosen beforehand; where both did, or
 * where that cannot be told, nothing is.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictPage {

    private static final String YES = "true";

    private final MessageSource messages;

    ConflictPage(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView bothVersions(Conflict conflict, HttpServletRequest request) {
        Map<String, List<Part>> mine = FormParts.of(conflict.mine());
        Map<String, List<Part>> theirs = FormParts.of(conflict.theirs());
        Map<String, String> read = FormParts.read(request.getParameter(FormParts.MARKS));
        List<Difference> differences = new ArrayList<>();
        List<Part> kept = new ArrayList<>();
        mine.forEach((name, typed) -> {
            List<Part> stored = theirs.get(name);
            if (same(typed, stored, request.getParameterMap().containsKey(name))) {
                kept.addAll(typed);
            } else {
                differences.add(difference(name, typed, stored, read.get(name), conflict));
            }
        });
        ModelAndView page = new ModelAndView("shell/conflict");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("differences", differences);
        page.addObject("kept", kept);
        page.addObject("version", conflict.currentVersion());
        page.addObject("marks", FormParts.marks(conflict.theirs()));
        page.addObject("who", conflict.who());
        page.addObject("when", EsMx.dateTime(conflict.when()));
        page.addObject("target", request.getRequestURI());
        return page;
    }

    /** @param unordered whether these are boxes that were ticked, whose order says nothing */
    private static boolean same(List<Part> mine, List<Part> theirs, boolean unordered) {
        List<Part> typed = mine.stream().filter(p -> !p.value().isEmpty()).toList();
        List<Part> stored = theirs.stream().filter(p -> !p.value().isEmpty()).toList();
        return typed.equals(stored) || unordered && FormParts.mark(typed).equals(FormParts.mark(stored));
    }

    private Difference difference(String name, List<Part> mine, List<Part> theirs, String read, Conflict conflict) {
        boolean onlyTheirs = read != null && read.equals(FormParts.mark(mine));
        boolean onlyMine = read != null && read.equals(FormParts.mark(theirs));
        boolean yesOrNo = text(mine).equals(YES) || text(theirs).equals(YES);
        return new Difference(
                name,
                messages.getMessage(conflict.labelPrefix() + name, null, name, EsMx.LOCALE),
                mine,
                theirs,
                yesOrNo ? yesOrNo(mine) : words(mine, conflict),
                yesOrNo ? yesOrNo(theirs) : words(theirs, conflict),
                onlyMine && !onlyTheirs,
                onlyTheirs && !onlyMine);
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::value).collect(Collectors.joining());
    }

    private String yesOrNo(List<Part> parts) {
        return messages.getMessage(text(parts).equals(YES) ? "shell.yes" : "shell.no", null, EsMx.LOCALE);
    }

    /** Rows apart by semicolons, what stands in one row by middle dots; codes in the words they were chosen by. */
    private static String words(List<Part> parts, Conflict conflict) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        parts.stream().filter(p -> !p.value().isBlank()).forEach(p -> rows
                .computeIfAbsent(p.row(), row -> new ArrayList<>())
                .add(word(p, conflict.options())));
        return rows.values().stream().map(row -> String.join(" · ", row)).collect(Collectors.joining("; "));
    }

    private static String word(Part part, Map<String, List<Choice>> options) {
        return options.getOrDefault(part.leaf(), List.of()).stream()
                .filter(o -> o.value().equals(part.value()))
                .map(Choice::label)
                .findFirst()
                .orElse(part.value());
    }

    /** A field on which both versions differ, and which of the two is chosen beforehand, if any. */
    record Difference(
            String name,
            String label,
            List<Part> mine,
            List<Part> theirs,
            String mineText,
            String theirsText,
            boolean onlyMine,
            boolean onlyTheirs) {}
}
