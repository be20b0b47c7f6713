package mx.ine.vmre.campaign;

import org.springframework.web.multipart.MultipartFile;

/** @param file a whole strategy; browsers never refill it */
record StrategyFileForm(MultipartFile file) {

    static final StrategyFileForm EMPTY = new StrategyFileForm(null);

    boolean chosen() {
        return file != null && !file.isEmpty();
    }
}
