/**
 * Values, clock and contracts that two or more modules share and that name no concept of the Strategy.
 * It exists so that modules can agree on money, dates, errors, lists and history without knowing each other.
 */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package mx.ine.vmre.kernel;
