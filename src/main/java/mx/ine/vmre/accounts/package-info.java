/**
 * Who acts: people, roles and areas, sign-in, sessions. It exists so that every other module can ask who is asking
 * and what that person may do, and so that nobody else handles passwords.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package mx.ine.vmre.accounts;
