package mx.ine.vmre.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen (ASVS 5.0, 6.2): length instead of recipes; not what everybody would try first; not
 * the words of this house nor the person's own name. No letters, digits or signs are demanded, and none expires.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final List<String> HOUSE_WORDS =
            List.of("vmre", "cvme", "derfe", "deceyec", "cncs", "lnere", "inetel", "cpve");
    private static final Pattern HOUSE = Pattern.compile("INE|(?<![\\p{L}])[Ii]ne");
    private static final Pattern TRIMMINGS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final String RUNS = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm";

    private final Set<String> common;

    PasswordRules() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("accounts/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            common = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Folding::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param field the form's field that the message stands beside
     * @throws RuleViolation with the first reason against the password
     */
    void check(String field, String password, String username, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw RuleViolation.on(field, "accounts.rule.passwordLength", SHORTEST, LONGEST, length);
        }
        String plain = Folding.plain(password);
        if (HOUSE.matcher(password).find()) {
            throw RuleViolation.on(field, "accounts.rule.passwordWord", "INE");
        }
        Stream.concat(HOUSE_WORDS.stream(), Stream.concat(Stream.of(username), Stream.of(name.split("\\s+"))))
                .map(Folding::plain)
                .filter(word -> word.length() >= 4 && plain.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw RuleViolation.on(field, "accounts.rule.passwordWord", word);
                });
        if (common.contains(plain)
                || common.contains(TRIMMINGS.matcher(plain).replaceAll(""))
                || plain.chars().distinct().count() < 5
                || isRun(plain)) {
            throw RuleViolation.on(field, "accounts.rule.passwordCommon");
        }
    }

    /** Made of neighbours of the alphabet, the digits or the keyboard, in pieces of four and more. */
    private static boolean isRun(String plain) {
        int covered = 0;
        int i = 0;
        while (i < plain.length()) {
            int end = i;
            while (end < plain.length() && RUNS.contains(plain.substring(i, end + 1))) {
                end++;
            }
            covered += end - i >= 4 ? end - i : 0;
            i = Math.max(end, i + 1);
        }
        return covered * 5 >= plain.length() * 4;
    }
}
