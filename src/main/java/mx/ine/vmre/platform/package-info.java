/**
 * What the process stands on: clock, database of the bare machine, migrations module by module.
 * It exists so that no other module cares where PostgreSQL runs or how its schema got there. Imported by nobody.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package mx.ine.vmre.platform;
