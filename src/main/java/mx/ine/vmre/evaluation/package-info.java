/**
 * What the evaluations of earlier processes recommended (Estrategia 1) and what becomes of each recommendation. It exists
 * so that nothing that was learnt is forgotten in silence: actions answer it, or somebody says why not.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign", "actions"})
package mx.ine.vmre.evaluation;
