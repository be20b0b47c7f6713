package mx.ine.vmre.accounts;

import mx.ine.vmre.kernel.Masthead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What surrounds the pages before signing in: name and slogan of the strategy in force. */
@Component("gate")
public class Gate {

    private final ObjectProvider<Masthead.Source> mastheads;

    Gate(ObjectProvider<Masthead.Source> mastheads) {
        this.mastheads = mastheads;
    }

    public Masthead masthead() {
        return mastheads.stream().findFirst().map(Masthead.Source::current).orElse(Masthead.NONE);
    }
}
