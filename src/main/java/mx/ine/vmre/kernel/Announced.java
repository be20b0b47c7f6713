package mx.ine.vmre.kernel;

import java.util.List;
import java.util.Set;

/**
 * Announces something that people are to be told. Publish it inside the transaction: who is to be told is written down
 * in the same one, and messages leave once it has ended.
 *
 * @param event names what happened: announced twice, it is told once
 * @param titleKey message key of the sentence that tells it
 * @param args of that sentence
 * @param path page of this application where to read it, beginning with a slash
 * @param contentHash SHA-256 of what people are told of, or the empty text
 * @param roles whoever has one of them is told, by the names that sign-in gives them
 */
public record Announced(
        String event, String titleKey, List<String> args, String path, String contentHash, Set<String> roles) {

    public Announced {
        args = List.copyOf(args);
        roles = Set.copyOf(roles);
    }
}
