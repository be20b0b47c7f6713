/**
 * What was measured: exports of the platforms, of the analytics and of the registry, read, rehearsed with the person
 * and stored as facts that know their file and line (Estrategia 7.6). It exists so that every figure of the monthly
 * report can be traced, repeated and replaced without being added twice.
 *
 * <p>A month's figures cost the same whatever the history because they are not summed when they are asked for: sums by
 * month and import ({@code media_month}) are kept in the transaction of each change to the facts. Facts themselves are
 * found by a key that begins with strategy and day, so that a month lies together in one index; cut into a table per
 * month they would not be found sooner, and each strategy would need its tables made in advance. An index of ranges
 * (BRIN) finds nothing that this key does not.
 *
 * <p>What an import says exactly as it is stored is not written again: the fact stays with the import and line that said
 * it first, and a narrow row ({@code fact_said_again}) notes who repeated it, so that undoing the first hands the fact on
 * and undoing the other changes nothing. Re-exports mostly repeat, which is why they go in faster than new rows do.
 * Rows of one import lie together there, and a BRIN index of a few pages is all that it needs.
 *
 * <p>A file is read twice: once for what only all of its values together tell, once for its rows, which go to the
 * database in the binary format of COPY while the next ones are read. It is packed and its fingerprint taken meanwhile.
 * {@code ImportBench} tells the speed beside the least that SQL can do.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "accounts", "campaign"})
package mx.ine.vmre.metrics;
