/**
 * The monthly report (Estrategia 7.6): drafted from every other module's readings, signed by the three areas on the same
 * content, published, frozen. It exists so that what the commission was given can be traced and never changes.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "accounts", "campaign", "partners", "actions", "metrics", "paidmedia", "compliance"})
package mx.ine.vmre.reporting;
