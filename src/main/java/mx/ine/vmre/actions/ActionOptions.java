package mx.ine.vmre.actions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.Choice;

/** What the form of an action offers, by the field's name. */
record ActionOptions(Map<String, List<Choice>> byField) {

    ActionOptions {
        byField = new LinkedHashMap<>(byField);
    }

    /** For templates too. */
    public List<Choice> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    Collection<String> codes(String field) {
        return of(field).stream().map(Choice::value).collect(Collectors.toSet());
    }

    Set<String> stageIds() {
        return of("stages").stream().map(Choice::value).collect(Collectors.toSet());
    }
}
