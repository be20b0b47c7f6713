package mx.ine.vmre.campaign;

import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands on a piece of a strategy, gathered from whoever keeps things that hang from one. */
@Component
class Standing {

    private final List<StrategyUse> uses;
    private final MessageSource messages;

    Standing(List<StrategyUse> uses, MessageSource messages) {
        this.uses = uses;
        this.messages = messages;
    }

    List<StageChangeImpact.Touched> on(long strategyId, StrategyUse.Piece piece, String key) {
        return uses.stream().flatMap(use -> use.of(strategyId, piece, key).stream()).toList();
    }

    /** @throws RuleViolation that says where the piece is used, if it is */
    void refuse(long strategyId, StrategyUse.Piece piece, String key, String name) {
        List<StageChangeImpact.Touched> touched = on(strategyId, piece, key);
        if (!touched.isEmpty()) {
            throw new RuleViolation("campaign.used", name, text(touched));
        }
    }

    private String text(List<StageChangeImpact.Touched> touched) {
        return touched.stream()
                .map(t -> messages.getMessage(t.labelKey(), new Object[] {t.count()}, EsMx.LOCALE))
                .collect(Collectors.joining("; "));
    }
}
