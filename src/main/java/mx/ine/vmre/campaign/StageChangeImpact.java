package mx.ine.vmre.campaign;

import java.util.List;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * A module's answer to "what does moving this stage touch?". Whoever keeps things that hang from a stage implements
 * it; the page that asks for confirmation gathers them all. Nothing is changed by asking.
 */
public interface StageChangeImpact {

    /**
     * @param stage as it is now
     * @param wanted its new days
     * @return what would be touched; nothing if the module has nothing to say
     */
    List<Touched> of(StageRow stage, DatePeriod wanted);

    /**
     * @param labelKey message key of the sentence, with the number already written as {@code {0}}
     * @param count how many
     * @param url where to see them, or null
     * @param named each of them in words, where it helps to read them; nothing otherwise
     */
    record Touched(String labelKey, long count, String url, List<String> named) {

        public Touched {
            named = List.copyOf(named);
        }

        public Touched(String labelKey, long count, String url) {
            this(labelKey, count, url, List.of());
        }
    }
}
