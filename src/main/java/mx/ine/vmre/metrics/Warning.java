package mx.ine.vmre.metrics;

import java.util.List;

/** Something that the person should know and that stops nothing. */
public record Warning(String key, List<String> args) {}
