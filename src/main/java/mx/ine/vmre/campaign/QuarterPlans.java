package mx.ine.vmre.campaign;

import java.util.List;

/** The table of quarters that a strategy's document prints (Estrategia 4.9), as it could be read from the document. */
public interface QuarterPlans {

    /** Without rows where the document has no such table. */
    QuarterPlan of(long strategyId);

    /** Materials that can be chosen, with what the document says of them: by it a row is told what it speaks of. */
    List<Material> materials(long strategyId);

    /** @param says description, possibly the empty text */
    record Material(String code, String name, String says) {}

    /** @param note why cells cannot be read, or the empty text */
    record QuarterPlan(String note, List<Row> rows) {}

    /** @param position from 1, stable within the strategy */
    record Row(int position, String heading, String name, List<Cell> cells) {}

    /** @param planned null where the document does not let one read the cell */
    record Cell(int year, int quarter, Boolean planned) {}
}
