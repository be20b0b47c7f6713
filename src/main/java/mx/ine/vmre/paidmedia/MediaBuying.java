package mx.ine.vmre.paidmedia;

import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders of a line of the media plan; only editors of the line's area write them down (Estrategia 6.4). */
@Service
public class MediaBuying {

    private final PlanLineRepository lines;
    private final BuyRepository buys;
    private final BusinessDate businessDate;

    MediaBuying(PlanLineRepository lines, BuyRepository buys, BusinessDate businessDate) {
        this.lines = lines;
        this.buys = buys;
        this.businessDate = businessDate;
    }

    /** @return identifier of the new order */
    @Transactional
    public long order(StrategyRef strategy, long line, BuyTerms terms, CurrentUser who) {
        ours(strategy, line, who);
        check(terms);
        return buys.saveAndFlush(Buy.order(line, terms)).id();
    }

    @Transactional
    public void describe(StrategyRef strategy, long line, long id, long version, BuyTerms terms, CurrentUser who) {
        Buy buy = load(strategy, line, id, version, who);
        check(terms);
        buy.describe(terms);
        buys.saveAndFlush(buy);
    }

    @Transactional
    public void cancel(StrategyRef strategy, long line, long id, long version, String reason, CurrentUser who) {
        Buy buy = load(strategy, line, id, version, who);
        buy.cancel(reason);
        buys.saveAndFlush(buy);
    }

    private Buy load(StrategyRef strategy, long line, long id, long version, CurrentUser who) {
        ours(strategy, line, who);
        Buy buy = buys.findByIdAndLineId(id, line).orElseThrow(NotFound::new);
        if (buy.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Buy.class, id);
        }
        return buy;
    }

    private void ours(StrategyRef strategy, long line, CurrentUser who) {
        who.requireEditor();
        PlanLine planned = lines.findByIdAndStrategyId(line, strategy.id()).orElseThrow(NotFound::new);
        who.requireEditorOf(planned.area());
        if (planned.state() == PlanLine.State.CANCELLED) {
            throw new StateConflict("paidmedia.refused.cancelled");
        }
    }

    private void check(BuyTerms terms) {
        if (terms.orderedOn().isAfter(businessDate.today())) {
            throw RuleViolation.on("orderedOn", "paidmedia.refused.future", EsMx.date(businessDate.today()));
        }
        if (terms.amount().amount().signum() == 0) {
            throw RuleViolation.on("amount", "paidmedia.refused.amount");
        }
    }
}
