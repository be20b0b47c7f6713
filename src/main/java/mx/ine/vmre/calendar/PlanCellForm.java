package mx.ine.vmre.calendar;

/** What a person says of a cell; the version is empty where nobody has said anything yet. */
record PlanCellForm(String version, String planned, String note) {

    static final PlanCellForm EMPTY = new PlanCellForm("", "", "");

    static PlanCellForm of(PlanCell cell) {
        return new PlanCellForm(
                String.valueOf(cell.version()), PlanWord.of(cell.planned()).name(), cell.note());
    }
}
