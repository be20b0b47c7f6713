/**
 * What paid media are planned, bought and approved (Estrategia 6.4, 7.5), and how far spend keeps to it. It exists
 * because paid media serve press and digital alike and have a life of their own: money, segments, orders, approvals.
 *
 * <p>It reads what was measured and is not read by it: a plan says nothing of a file, but what becomes of a plan is told
 * by the figures of the files, joined by the names of campaigns that people linked.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign"})
package mx.ine.vmre.paidmedia;
