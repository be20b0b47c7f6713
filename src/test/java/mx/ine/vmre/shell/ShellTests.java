package mx.ine.vmre.shell;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@ModuleTest
@Import(ShellTests.TrialController.class)
class ShellTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void aFormShowsLabelsHintsAndValuesInsideTheLayout() {
        assertThat(mvc.get().uri("/prueba").with(as(TestPeople.DERFE)))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Prueba – VMRE</title>", "id=\"items-0-label\"", "Como se conoce")
                .contains("name=\"_csrf\"")
                .doesNotContain("Hay un problema");
    }

    @Test
    void wrongInputComesBackWith422AndNothingTypedIsLost() {
        assertThat(post("name", "", "day", "31/02/2020", "amount", "186 mil", "count", "12", "stages", "b"))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: hay datos por corregir – VMRE</title>", "Hay un problema")
                .contains("<a href=\"#day\">", "value=\"31/02/2020\"", "value=\"186 mil\"", "value=\"12\"")
                .contains("Escriba el importe solo con números, por ejemplo 186,400.00")
                .containsPattern("name=\"stages\" id=\"stages-1\" value=\"b\" checked");
    }

    @Test
    void charactersThatNobodyTypesAreLeftOutAndTheRestIsKept() {
        assertThat(post("name", "Niño\u0007 \u202Eaño \u2066😀\u007F", "day", "31/02/2020", "count", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Niño año 😀\"", "value=\"31/02/2020\"", "value=\"12\"");
        assertThat(post("notes", "renglón\r\ny\totro", "day", "x")).hasStatus(422).bodyText().contains("y\totro");
        assertThat(post("name", "Ni\0ño", "day", "x")).as("no paste brings these").hasStatus(400);
        assertThat(post("name", "a\uD800ño", "day", "x")).hasStatus(400);
    }

    @Test
    void whatIsWrongWithAnAmountHasASentenceOfItsOwn() {
        assertThat(post("name", "x", "day", "07/12/2020", "count", "1", "amount", "-1"))
                .bodyText().contains("Escriba un importe de cero o más, sin signo");
        assertThat(post("name", "x", "day", "07/12/2020", "count", "1", "amount", "10.999"))
                .bodyText().contains("Escriba el importe con a lo más dos decimales");
        assertThat(post("name", "x", "day", "07/12/2020", "count", "1", "amount", "1000000000000000"))
                .bodyText().contains("Escriba un importe de hasta 999,999,999,999.99");
    }

    @Test
    void examplesAreWithinTheirBounds() {
        assertThat(post("name", "x", "day", "07/12/2020", "count", "1250")).hasStatus(422)
                .bodyText().contains("Escriba un número entero entre 0 y 100, por ejemplo 50");
    }

    @Test
    void aRuleOfTheUseCaseIsShownBesideItsField() {
        assertThat(post("name", "regla", "day", "07/12/2020", "count", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-e\"", "value=\"07/12/2020\"");
    }

    @Test
    void aStaleVersionShowsBothVersionsAndTheChoiceArrivesAsAnOrdinaryForm() {
        assertThat(post("name", "mío", "day", "07/12/2020", "count", "1", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona guardó antes", "Ana Otra", "name=\"mio.name\" value=\"mío\"")
                .contains("name=\"suyo.name\" value=\"ajeno\"", "name=\"version\" value=\"2\"")
                .contains("name=\"day\" value=\"07/12/2020\"");

        MvcTestResult chosen = post(
                "conflicto", "1", "version", "2", "day", "07/12/2020", "count", "1",
                "mio.name", "mío", "suyo.name", "ajeno", "elegir.name", "suyo");
        assertThat(chosen).hasStatus(303);
        assertThat(chosen.getResponse().getRedirectedUrl()).isEqualTo("/prueba/hecho/ajeno");
    }

    @Test
    void whatOnlyOneOfTheTwoTouchedIsChosenBeforehand() {
        assertThat(marks(get("/prueba"))).isEqualTo(FormParts.marks(new TrialForm(
                "", "", "", "", "", "", "", List.of(), false, List.of(new Item("uno")), "7")));
        String both = FormParts.marks(new TrialForm("antes", "07/12/2020", "", "1", "", "", "", null, null, null, ""));
        assertThat(post("name", "mío", "day", "07/12/2020", "count", "1", "version", "1", "leido", both))
                .hasStatus(409)
                .bodyText()
                .contains("id=\"m-name\" value=\"mio\" required")
                .doesNotContain("checked");
        String stored = FormParts.marks(theirs());
        assertThat(post("name", "mío", "day", "07/12/2020", "count", "1", "version", "1", "leido", stored))
                .bodyText()
                .containsPattern("id=\"m-name\" value=\"mio\" required checked");
        String typed = FormParts.marks(mine());
        assertThat(post("name", "mío", "day", "07/12/2020", "count", "1", "version", "1", "leido", typed))
                .bodyText()
                .containsPattern("id=\"s-name\" value=\"suyo\" required checked");
    }

    @Test
    void aChoiceThatIsMissingIsAskedForAgain() {
        assertThat(post("conflicto", "1", "version", "2", "leido", FormParts.marks(theirs()), "day", "07/12/2020",
                        "count", "1", "mio.name", "mío", "suyo.name", "ajeno"))
                .hasStatus(409)
                .bodyText()
                .contains("name=\"mio.name\" value=\"mío\"")
                .doesNotContain("checked");
    }

    @Test
    void theConflictPageShowsWordsAndNoCodes() {
        assertThat(post("name", "mío", "day", "07/12/2020", "count", "1", "version", "1", "line", "b", "stages", "b",
                        "stages", "a", "main", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("<b>Segunda</b>", "<b>Primera</b>", "<b>Segunda · Primera</b>", "<b>Sí</b>", "<b>No</b>");
    }

    private static TrialForm mine() {
        return new TrialForm("mío", "07/12/2020", null, "1", null, null, null, null, null, null, "1");
    }

    private static TrialForm theirs() {
        return new TrialForm("ajeno", "07/12/2020", null, "1", null, null, null, null, null, null, "2");
    }

    private static String marks(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(?s).*name=\"leido\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void everyFailureSpeaksSpanishAndTellsNothing() {
        assertThat(get("/prueba/falla/404")).hasStatus(404).bodyText().contains("No encontramos esta página");
        assertThat(get("/prueba/falla/regla")).hasStatus(422).bodyText().contains("Elija una opción de la lista");
        assertThat(get("/prueba/falla/otra"))
                .hasStatus(500)
                .bodyText()
                .containsPattern("número de incidente: [0-9A-F]{8}")
                .doesNotContain("secreto", "Exception");
        assertThat(get("/error")).hasStatus(404);
        assertThat(get("/no/existe")).hasStatus(404).bodyText().contains("No encontramos esta página");
        assertThat(mvc.get().uri("/prueba").param("q", "a\0b").with(as(TestPeople.DERFE))).hasStatus(400);
        assertThat(mvc.get().uri("/prueba").param("q", "a\uD800b").with(as(TestPeople.DERFE))).hasStatus(400);
    }

    @Test
    void itemsBeyondAnyListAreRefusedAsUnreadable() {
        for (String name : new String[] {"items[300].label", "items[-1].label", "items[x]", "stages[99999999]"}) {
            assertThat(post("name", "bien", name, "1")).as(name).hasStatus(400).bodyText().contains("No pudimos leer");
        }
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(as(TestPeople.DERFE)).exchange();
    }

    private MvcTestResult post(String... params) {
        var request = mvc.post()
                .uri("/prueba")
                .with(as(TestPeople.DERFE))
                .with(csrf())
                .contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    record Item(String label) {}

    record TrialForm(
            String name,
            String day,
            String amount,
            String count,
            String notes,
            String line,
            String line2,
            List<String> stages,
            Boolean main,
            List<Item> items,
            String version) {

        TrialForm {
            stages = stages == null ? List.of() : stages;
            items = items == null ? List.of() : items;
        }
    }

    @Controller
    static class TrialController {

        private static final List<Choice> OPTIONS = List.of(new Choice("a", "Primera"), new Choice("b", "Segunda"));

        @GetMapping("/prueba")
        String form(Model model) {
            return page(
                    new TrialForm("", "", "", "", "", "", "", List.of(), false, List.of(new Item("uno")), "1"), model);
        }

        @PostMapping("/prueba")
        Object send(
                @ModelAttribute("form") TrialForm form,
                BindingResult binding,
                Model model,
                HttpServletResponse response,
                RedirectAttributes flash) {
            FormErrors errors = new FormErrors(binding);
            String name = errors.required("name", form.name(), 20);
            errors.date("day", form.day());
            errors.optionalMoney("amount", form.amount());
            errors.whole("count", form.count(), 0, 100);
            errors.guard(() -> save(name, form));
            if (errors.any()) {
                response.setStatus(422);
                return page(form, model);
            }
            flash.addFlashAttribute("done", Done.of("shell.skip"));
            return Redirect.to("/prueba/hecho/{name}", name);
        }

        private static void save(String name, TrialForm form) {
            if (name.equals("regla")) {
                throw RuleViolation.on("name", "shell.error.choose");
            }
            if (!"2".equals(form.version())) {
                TrialForm theirs = new TrialForm(
                        "ajeno", form.day(), form.amount(), form.count(), form.notes(), form.line() == null ? null : "a",
                        form.line2(), List.of(), null, form.items(), "2");
                throw new Conflict(form, theirs, 2, "Ana Otra", Instant.EPOCH, "shell.nav.")
                        .offering(Map.of("line", OPTIONS, "stages", OPTIONS));
            }
        }

        private static String page(TrialForm form, Model model) {
            model.addAttribute("form", form);
            model.addAttribute("options", OPTIONS);
            return "shell-tests/form";
        }

        @GetMapping("/prueba/falla/{how}")
        RedirectView fail(@PathVariable String how) {
            switch (how) {
                case "404" -> throw new NotFound();
                case "regla" -> throw new RuleViolation("shell.error.choose");
                default -> throw new IllegalStateException("secreto");
            }
        }
    }
}
