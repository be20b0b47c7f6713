package mx.ine.vmre.compliance;

import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.compliance.Judging.Judged;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What rules say, in words. */
@Component
class RuleWording {

    private final MessageSource messages;

    RuleWording(MessageSource messages) {
        this.messages = messages;
    }

    /** Why it stands so, with its figures. */
    String sentence(Judged judged) {
        Object[] args = judged.verdict().args().toArray();
        if (!judged.unset().isEmpty()) {
            return text("compliance.says.unset", args);
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
