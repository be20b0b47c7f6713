/**
 * One look and one voice: layout, fields, tables, states and error pages. It exists so that pages say only what is
 * theirs and every error speaks plain Spanish. Imported by nobody: header data reach it through contracts in kernel.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package mx.ine.vmre.shell;
