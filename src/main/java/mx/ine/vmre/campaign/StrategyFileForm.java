package mx.ine.vmre.campaign;

import org.springframework.web.multipart.MultipartFile;

/**
 * @param file a strategy; browsers never refill it
 * @param prepare whether it is to be in preparation, so that it need not be whole
 */
record StrategyFileForm(MultipartFile file, Boolean prepare) {

    static final StrategyFileForm EMPTY = new StrategyFileForm(null, null);

    boolean chosen() {
        return file != null && !file.isEmpty();
    }

    boolean isToPrepare() {
        return Boolean.TRUE.equals(prepare);
    }
}
