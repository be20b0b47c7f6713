/**
 * Who was told what, when and by which way: notices in the application, and mail where a server is set up. It exists
 * so that nobody can say not to have been told, and so that no other module knows how people are told: it listens.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign"})
package mx.ine.vmre.notices;
