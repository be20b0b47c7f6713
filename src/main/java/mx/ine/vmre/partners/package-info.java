/**
 * Who multiplies the message (Estrategia 5.2, 5.3.2, 5.3.3): organisations by the tree of actors, their contacts and
 * agreements. It exists so that nobody becomes an active ally without the three declarations of impartiality.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign"})
package mx.ine.vmre.partners;
