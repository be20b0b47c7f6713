package mx.ine.vmre.reference;

import org.springframework.web.multipart.MultipartFile;

/** Facts of a new cut-off, and a file with its figures if there is one. */
record EditionFileForm(String cutOff, String period, String source, String note, MultipartFile file) {

    static final EditionFileForm EMPTY = new EditionFileForm("", "", "", "", null);

    boolean chosen() {
        return file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }
}
