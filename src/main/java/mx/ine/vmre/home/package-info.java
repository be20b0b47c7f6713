/**
 * "Mi trabajo", what waits for each person, and the search of the header. It exists so that the first screen answers
 * "what do I do now" from every module's reading face, without any module knowing of it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "accounts", "campaign", "metrics", "reporting"})
package mx.ine.vmre.home;
