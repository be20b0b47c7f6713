/**
 * What is done: the actions of the four lines (Estrategia 3.5 to 7), from plan to results, with their indicators and
 * evidence. It exists so that one life cycle serves all lines and each line keeps the description of its own.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign", "partners"})
package mx.ine.vmre.actions;
