package mx.ine.vmre.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way out by mail; open only where {@code spring.mail.host} names a server. */
@Component
class MailRoute {

    private final JavaMailSender sender;
    private final String from;
    private final String server;

    @Autowired
    MailRoute(ObjectProvider<JavaMailSender> senders, Environment environment) {
        this(senders.getIfAvailable(), environment.getProperty("vmre.mail.from", "vmre@localhost"),
                environment.getProperty("spring.mail.host", ""));
    }

    MailRoute(JavaMailSender sender, String from, String server) {
        this.sender = sender;
        this.from = from;
        this.server = server;
    }

    boolean open() {
        return sender != null;
    }

    /** Name of the server, or the empty text. */
    String server() {
        return open() ? server : "";
    }

    /**
     * Hands one message to the server and returns once that has taken it.
     *
     * @param id of the message: sent again after a break, it is known as the same one
     * @throws org.springframework.mail.MailException if the server did not take it
     */
    void send(String id, String to, String subject, String text, Date at) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        letter.setSentDate(at);
        message.setHeader("Message-ID", "<" + id + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }
}
