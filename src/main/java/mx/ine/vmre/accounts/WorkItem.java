package mx.ine.vmre.accounts;

import java.time.LocalDate;

/**
 * Something that waits for a person.
 *
 * @param due until when
 * @param title what, in the words of the record
 * @param detail why it waits, already in Spanish
 * @param doKey message key of the one button
 * @param url where the button leads
 */
public record WorkItem(LocalDate due, String title, String detail, String doKey, String url) {}
