package mx.ine.vmre.notices;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.notices.MailQueue.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands waiting mail to the server, a message at a time and in no transaction; the rest waits when one is refused. */
@Component
@EnableScheduling
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int AT_ONCE = 100;
    private static final long SECONDS = 10;

    private final MailQueue queue;
    private final MailRoute route;
    private final MessageSource messages;
    private final PublicAddress address;
    private final Clock clock;

    MailDelivery(MailQueue queue, MailRoute route, MessageSource messages, PublicAddress address, Clock clock) {
        this.queue = queue;
        this.route = route;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        if (!route.open()) {
            return;
        }
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                Optional<Letter> next = queue.take();
                if (next.isEmpty() || !handed(next.get())) {
                    return;
                }
            }
        } catch (NestedRuntimeException e) {
            LOG.warn("Waiting mail could not be read: {}", e.getMostSpecificCause().getClass().getSimpleName());
        }
    }

    private boolean handed(Letter letter) {
        try {
            route.send("aviso-" + letter.id() + "@vmre", letter.address(), letter.title(), body(letter),
                    Date.from(clock.instant()));
            queue.sent(letter);
            return true;
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} was not taken at try {}", letter.id(), letter.attempt());
            queue.failed(letter, said(e));
            return false;
        }
    }

    /** What an administrator can act on: the server was not reached, or its own words. */
    private String said(Exception failure) {
        Throwable deepest = failure instanceof MailSendException refused && refused.getMessageExceptions().length > 0
                ? refused.getMessageExceptions()[0]
                : failure;
        for (Throwable next = within(deepest); next != null; next = within(deepest)) {
            deepest = next;
        }
        return deepest instanceof IOException
                ? messages.getMessage("notices.problem.unreachable", null, EsMx.LOCALE)
                : messages.getMessage("notices.problem.said", new Object[] {lastLine(deepest)}, EsMx.LOCALE);
    }

    private static Throwable within(Throwable failure) {
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return failure.getCause();
    }

    private static String lastLine(Throwable failure) {
        String[] lines = String.valueOf(failure.getMessage()).strip().split("\\R");
        return lines[lines.length - 1].strip();
    }

    private String body(Letter letter) {
        return messages.getMessage("notices.mail.text",
                new Object[] {letter.person(), letter.title(), address.of(letter.path()), letter.hash()}, EsMx.LOCALE);
    }
}
