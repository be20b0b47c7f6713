/**
 * A believable first start: data loaded through the same use cases and importers as people use, in the names of the
 * demonstration's people. It exists so that a newcomer sees the whole product at work; absent from production
 * ({@code vmre.demo} is off there). Imported by nobody.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "accounts", "campaign", "partners", "actions", "evaluation", "metrics", "paidmedia",
            "compliance", "reporting"})
package mx.ine.vmre.demo;
