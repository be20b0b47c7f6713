package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "once letras",
                "IneVmre2021voto",
                "mi INE querido 77",
                "derfe y su gente",
                "soy laura y ya está",
                "laura.medina.2021",
                "Contraseña2021!!!",
                "Bienvenido.2021.",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "qwertyuiop12345",
                "abcdefghijklm"
            })
    void whatOthersWouldTryFirstIsRefused(String password) {
        assertThatThrownBy(() -> rules.check("newPassword", password, "laura.medina", "Laura Medina Ríos"))
                .isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doce letras!",
                "cuatro caballos corren",
                "el ñandú 🐦 camina despacio por la pampa muy lejos de aquí, ¿no?",
                "Xk9#qP2vLm7w"
            })
    void phrasesAndRandomOnesAreAcceptedWithoutRecipes(String password) {
        assertThatCode(() -> rules.check("newPassword", password, "laura.medina", "Laura Medina Ríos"))
                .doesNotThrowAnyException();
    }

    @Test
    void lengthIsCountedInCharactersFrom12To128() {
        String longest = "Ab3 ñ9🐦".repeat(40).codePoints().limit(128)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        assertThatCode(() -> rules.check("p", longest, "x", "Y")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check("p", longest + "a", "x", "Y")).isInstanceOf(RuleViolation.class);
    }
}
