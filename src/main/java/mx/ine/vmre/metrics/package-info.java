/**
 * What was measured: exports of the platforms, of the analytics and of the registry, read, rehearsed with the person
 * and stored as facts that know their file and line (Estrategia 7.6). It exists so that every figure of the monthly
 * report can be traced, repeated and replaced without being added twice.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign"})
package mx.ine.vmre.metrics;
