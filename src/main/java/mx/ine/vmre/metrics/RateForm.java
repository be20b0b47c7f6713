package mx.ine.vmre.metrics;

/** What a currency is worth in pesos, with the day and the source of its rate, as typed. */
record RateForm(String rate, String rateDate, String rateSource) {

    /** @param field component of this form */
    String answer(String field) {
        String typed = switch (field) {
            case "rate" -> rate;
            case "rateDate" -> rateDate;
            default -> rateSource;
        };
        return typed == null ? "" : typed;
    }
}
