package mx.ine.vmre.metrics;

import java.nio.charset.StandardCharsets;
import mx.ine.vmre.kernel.DatePeriod;

/** Writes rows in the text format of PostgreSQL's COPY. */
final class CopyRow {

    private final StringBuilder text = new StringBuilder(1 << 17);
    private final long strategyId;
    private boolean first;

    CopyRow(long strategyId) {
        this.strategyId = strategyId;
    }

    /** The columns that all facts begin with. */
    CopyRow head(Fact fact, DatePeriod period) {
        first = true;
        return raw(strategyId).raw(period.from()).raw(period.to()).raw(fact.key()).raw(fact.line());
    }

    /** A value whose text needs no escaping, or null. */
    CopyRow raw(Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            text.append(value);
        }
        return this;
    }

    CopyRow text(String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(c);
            }
        }
        return this;
    }

    private void separate() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    void end() {
        text.append('\n');
    }

    boolean full() {
        return text.length() > 1 << 16;
    }

    /** What has been written since the last call. */
    byte[] drain() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
