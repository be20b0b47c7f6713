/**
 * The Strategy as data: stages that may overlap (Estrategia 3.4), lines, audiences, catalogues, places, media split.
 * It exists so that no other module knows a date, share, stage or entity of any one strategy.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts"})
package mx.ine.vmre.campaign;
