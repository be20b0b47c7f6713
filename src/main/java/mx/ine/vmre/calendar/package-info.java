/**
 * What happens when: stages that overlap, milestones and actions on one calendar, on screen and as a feed.
 * It exists so that neither campaign nor actions must know of the other's days. Imported by nobody.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign", "actions"})
package mx.ine.vmre.calendar;
