/**
 * The memory of the system: who did what, when, before and after. It exists so that nothing changes unrecorded,
 * whatever module changes it. It listens, in the transaction of the change; nobody calls it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts"})
package mx.ine.vmre.audit;
