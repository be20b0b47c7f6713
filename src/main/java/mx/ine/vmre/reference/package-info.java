/**
 * What the Strategy counts on: its reference tables with their editions, the ledger that recomputes every published
 * figure beside the printed one, and the focalization that follows from them (Estrategia 3.3). It exists apart from
 * {@code campaign} because tables come from outside, by cut-off and source, and are judged rather than decided; and
 * because campaign already holds more files than a flat package should.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign"})
package mx.ine.vmre.reference;
