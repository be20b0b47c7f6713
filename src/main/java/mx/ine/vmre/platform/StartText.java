package mx.ine.vmre.platform;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import mx.ine.vmre.kernel.EsMx;

/** Words for people who start the process; read directly, because there is no context yet when starting fails. */
final class StartText {

    private StartText() {}

    static String of(String key, Object... args) {
        String pattern = ResourceBundle.getBundle("messages/platform", EsMx.LOCALE).getString(key);
        // Numbers (process ids, ports) are names here, not quantities: no thousands separators.
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, EsMx.LOCALE).format(words);
    }
}
