package mx.ine.vmre.paidmedia;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.FormErrors;

/**
 * Which campaigns of the exports a line pays for.
 *
 * @param campaigns chosen among those that were offered
 * @param more names of further ones, one a line, for exports still to come
 */
record LinkForm(String version, List<String> campaigns, String more) {

    private static final int LONGEST = 300;

    LinkForm {
        campaigns = campaigns == null ? List.of() : campaigns;
        more = more == null ? "" : more;
    }

    Set<String> read(FormErrors errors) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(campaigns.stream(), more.lines())
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .forEach(names::add);
        names.stream().filter(name -> name.length() > LONGEST).findFirst()
                .ifPresent(name -> errors.optional("more", name, LONGEST));
        return names;
    }
}
