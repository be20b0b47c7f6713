package mx.ine.vmre.compliance;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.compliance.Judging.Judged;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What rules say, in words. */
@Component
class RuleWording {

    private static final Pattern FIGURE = Pattern.compile("0|[1-9]\\d{0,2}(,\\d{3}){0,4}");

    private final MessageSource messages;

    RuleWording(MessageSource messages) {
        this.messages = messages;
    }

    /** Why it stands so, with its figures. */
    String sentence(Judged judged) {
        Object[] args = judged.verdict().args().stream().map(RuleWording::counted).toArray();
        if (!judged.unset().isEmpty()) {
            return text("compliance.says.unset", judged.unset().stream()
                    .map(key -> orElse("compliance.setting." + key, key))
                    .collect(Collectors.joining(", ")));
        }
        return text(judged.rule().requirement() == 0
                ? "compliance.says.unknown" : sentenceKey(judged.text().key(), judged.verdict().state()), args);
    }

    /** What to do about it; nothing about what is met. */
    String next(Judged judged) {
        if (judged.verdict().state() == RuleState.MET) {
            return "";
        }
        boolean own = judged.rule().requirement() != 0 && judged.unset().isEmpty();
        return text(own ? nextKey(judged.text().key()) : "compliance.next.person");
    }

    /** Who answers for it; nobody alone is the working group. */
    String area(Area area) {
        return area == null ? text("compliance.area.GROUP") : area.label();
    }

    /** A figure as a number, so that its sentence can say one and many; anything else as it is. */
    private static Object counted(String arg) {
        return FIGURE.matcher(arg).matches() ? (Object) Long.valueOf(arg.replace(",", "")) : arg;
    }

    static String sentenceKey(String rule, RuleState state) {
        return "compliance.says." + rule + "." + state.name();
    }

    static String nextKey(String rule) {
        return "compliance.next." + rule;
    }

    /** @param other what is said where there are no words under the key */
    String orElse(String key, String other) {
        return messages.getMessage(key, null, other, EsMx.LOCALE);
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
