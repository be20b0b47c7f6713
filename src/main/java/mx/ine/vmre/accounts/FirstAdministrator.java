package mx.ine.vmre.accounts;

import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where there is no account at all, prints at start a link with which the first administrator is made. There is no
 * default account and no default password.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final MessageSource messages;
    private final PublicAddress address;

    FirstAdministrator(
            AccountRepository accounts, OneTimeLinks links, MessageSource messages, PublicAddress address) {
        this.accounts = accounts;
        this.links = links;
        this.messages = messages;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void invite() {
        if (accounts.count() == 0) {
            String link = address.of("/primera-cuenta/" + links.issue(null));
            LOG.warn(messages.getMessage("accounts.first.printed", new Object[] {link}, EsMx.LOCALE));
        }
    }
}
