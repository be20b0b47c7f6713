package mx.ine.vmre;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Rules of the house that the compiler cannot hold. Each says why, so that whoever trips over it learns it. */
@AnalyzeClasses(packages = "mx.ine.vmre", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final Path MAIN = Path.of("src/main");

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time..")))
                            .and(new DescribedPredicate<JavaCall<?>>("has no Clock") {
                                @Override
                                public boolean test(JavaCall<?> call) {
                                    return call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(p -> p.isEquivalentTo(java.time.Clock.class));
                                }
                            })))
            .because("what day it is comes from BusinessDate or the Clock bean: tests fix them, the demonstration pins one")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesStayInside = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .notBePublic()
            .because("entities are changed by their module's use cases only, and never reach a template")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesStayInside = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("between modules readings flow up and events flow out; nobody loads another module's aggregate")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersStayInside = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("a page is nobody else's business")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatThingsDo = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)")
            .because("such names gather what has no place; name the trade instead");

    @ArchTest
    static final ArchRule moneyIsExact = fields()
            .that()
            .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are entities") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
                }
            })
            .should()
            .notHaveRawType(nameMatching("double|float|java\\.lang\\.(Double|Float)"))
            .because("amounts are numeric(14,2) and BigDecimal")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyRunsCommands = noClasses()
            .that()
            .resideOutsideOfPackage("mx.ine.vmre.platform..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .callMethodWhere(target(owner(name("java.lang.Runtime"))).and(target(name("exec"))))
            .because("only the bare machine's database server is a process of ours");

    @ArchTest
    static final ArchRule nobodyDeserialisesOrFetches = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.ObjectInputStream|java\\.net\\.http\\.HttpClient"
                    + "|org\\.springframework\\.web\\.client\\.Rest(Client|Template)|java\\.util\\.Random")
            .because("outside bytes are never objects, no typed address is fetched, and chance comes from SecureRandom");

    @ArchTest
    static final ArchRule formsAreRecords = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should(new ArchCondition<JavaMethod>("bind @ModelAttribute to form records only") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getParameters().stream()
                            .filter(p -> p.isAnnotatedWith(ModelAttribute.class))
                            .filter(p -> !p.getRawType().isRecord())
                            .forEach(p -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " binds " + p.getRawType().getName())));
                }
            })
            .because("a form names every field that may be changed: nothing else can be assigned")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregatesHaveVerbs = methods()
            .that()
            .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are persistent") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
                }
            })
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("state changes by named transitions that refuse a wrong state")
            .allowEmptyShould(true);

    @Test
    void templatesNeverWriteRawHtmlOrInlineCode() {
        assertThat(grep("templates", "*.html", "th:utext|th:inline=.javascript|__\\$\\{|\\bon[a-z]+=\"|\\sstyle=\""))
                .as("unescaped output, preprocessing, inline handlers and inline style are refused by the CSP or worse")
                .isEmpty();
    }

    @Test
    void templatesWriteLinksAndFormsThroughThymeleaf() {
        assertThat(grep("templates", "*.html", "<form(?![^>]*th:action)[^>]*method=.post|\\s(href|src|action)=\"/"))
                .as("th:action carries the CSRF token, @{} carries the strategy and the hashed file names")
                .isEmpty();
    }

    @Test
    void scriptsWriteTextNotHtml() {
        assertThat(grep("static", "*.js", "innerHTML|outerHTML|insertAdjacentHTML|eval\\(|document\\.write"))
                .isEmpty();
    }

    @Test
    void sqlIsNeverBuiltFromInput() {
        assertThat(grepJava("\\.(sql|query|queryForObject|queryForList|createNativeQuery|createQuery|update|execute)"
                        + "\\(\\s*(\"[^\"]*\"\\s*\\+\\s*[a-z]|String\\.format)"))
                .as("SQL is a constant text with parameters; order columns come from an allow-list of constants")
                .isEmpty();
    }

    @Test
    void modulesReadOthersOnlyThroughPublishedViews() {
        List<String> modules =
                List.of("kernel", "audit", "accounts", "campaign", "reference", "partners", "actions", "calendar", "metrics", "paidmedia",
                        "compliance", "reporting", "notices");
        List<String> trespass = new ArrayList<>();
        for (Path file : files(MAIN.resolve("java"), "*.java")) {
            String module = file.getParent().getFileName().toString();
            Matcher matcher = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(" + String.join("|", modules)
                            + ")\\.([a-z_]+)\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(read(file));
            while (matcher.find()) {
                if (!matcher.group(1).equals(module) && !matcher.group(2).startsWith("v_")
                        && !matcher.group(1).equals("kernel")) {
                    trespass.add(file + ": " + matcher.group());
                }
            }
        }
        assertThat(trespass).as("SQL touches other modules' v_… views only").isEmpty();
    }

    @Test
    void noPlaceholdersNorLeftOvers() {
        assertThat(grep("templates", "*.html", "\\splaceholder=|th:placeholder"))
                .as("a placeholder is no label: it vanishes when one types")
                .isEmpty();
        assertThat(grepJava("TODO|FIXME|XXX|System\\.out\\.print|printStackTrace")).isEmpty();
    }

    private static List<String> grepJava(String regex) {
        return grepIn(MAIN.resolve("java"), "*.java", regex);
    }

    private static List<String> grep(String folder, String glob, String regex) {
        return grepIn(MAIN.resolve("resources").resolve(folder), glob, regex);
    }

    private static List<String> grepIn(Path root, String glob, String regex) {
        Pattern pattern = Pattern.compile(regex);
        List<String> hits = new ArrayList<>();
        for (Path file : files(root, glob)) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                hits.add(file + ": " + matcher.group());
            }
        }
        return hits;
    }

    private static List<Path> files(Path root, String glob) {
        var matcher = root.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> matcher.matches(p.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
