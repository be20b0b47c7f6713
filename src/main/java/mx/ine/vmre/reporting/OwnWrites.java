package mx.ine.vmre.reporting;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts what this application has written to the database: each transaction that was not begun to read only, once it ended. */
@Component
class OwnWrites implements TransactionExecutionListener {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        if (!transaction.isReadOnly()) {
            count.incrementAndGet();
        }
    }

    long count() {
        return count.get();
    }
}
