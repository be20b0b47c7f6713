package mx.ine.vmre.reporting;

import java.time.LocalDate;

/**
 * @param requests accumulated to the end of the day
 * @param source who published it, where and when
 */
public record CurveTerms(LocalDate day, long requests, String source) {}
