package mx.ine.vmre.home;

import java.util.List;

/** A way that administrators often go: message keys of its name and of what is there. */
record Shortcut(String labelKey, String detailKey, String url) {

    static final List<Shortcut> OF_ADMINISTRATORS = List.of(
            new Shortcut("home.admin.people", "home.admin.people.text", "/admin/usuarios"),
            new Shortcut("home.admin.catalogues", "home.admin.catalogues.text", "/admin/catalogos"),
            new Shortcut("home.admin.log", "home.admin.log.text", "/admin/bitacora"));
}
