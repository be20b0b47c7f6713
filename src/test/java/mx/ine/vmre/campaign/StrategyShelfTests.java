package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class StrategyShelfTests {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    @Autowired
    StrategyKeeping keeping;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    @Autowired
    TransactionTemplate transaction;

    StrategyRef strategy;

    @BeforeEach
    void theShippedOne() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
    }

    @Test
    void aChangeIsSeenAsSoonAsItIsCommitted() {
        add("Hito de la memoria");
        MilestoneRow seen = stages.milestones(strategy.id()).stream()
                .filter(m -> m.name().equals("Hito de la memoria"))
                .findFirst()
                .orElseThrow();
        assertThat(seen.day()).isEqualTo(DAY);
        keeping.removeMilestone(TestPeople.ADMIN, strategy, seen.id(), "0");
        assertThat(stages.milestones(strategy.id())).extracting(MilestoneRow::name).doesNotContain("Hito de la memoria");
    }

    @Test
    void aChangeThatIsRolledBackIsNeverKept() {
        TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            assertThat(names()).doesNotContain("Hito que no fue");
            add("Hito que no fue");
            assertThat(names()).as("who changed it sees it").contains("Hito que no fue");
            assertThat(CompletableFuture.supplyAsync(this::names).join())
                    .as("nobody else does").doesNotContain("Hito que no fue");
            apart.executeWithoutResult(other ->
                    assertThat(names()).as("nor a transaction apart").doesNotContain("Hito que no fue"));
            assertThat(names()).as("after it").contains("Hito que no fue");
            status.setRollbackOnly();
        });
        assertThat(stages.milestones(strategy.id())).extracting(MilestoneRow::name).doesNotContain("Hito que no fue");
    }

    private List<String> names() {
        return stages.milestones(strategy.id()).stream().map(MilestoneRow::name).toList();
    }

    private void add(String name) {
        keeping.addMilestone(TestPeople.ADMIN, strategy, new MilestoneWords(DAY, name, false, "Prueba", false));
    }
}
