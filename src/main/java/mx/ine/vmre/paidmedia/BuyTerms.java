package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;

/**
 * What an order says.
 *
 * @param supplier who was paid: a supplier or the platform itself
 * @param reference number of the order, contract or invoice
 * @param period days that it pays for
 */
public record BuyTerms(
        String supplier, String reference, LocalDate orderedOn, DatePeriod period, Mxn amount, String remarks) {}
