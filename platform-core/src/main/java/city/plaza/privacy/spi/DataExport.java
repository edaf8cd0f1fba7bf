package city.plaza.privacy.spi;

import java.io.InputStream;
import java.util.List;

/** Takes what is handed out to a person. */
public interface DataExport {

    /**
     * Add records.
     *
     * @param kind what they are, such as {@code contacts}
     * @param json each a JSON object
     */
    void add(String kind, List<String> json);

    /**
     * Add a file.
     *
     * @param name its name, with its folder
     * @param content read to its end and not closed
     */
    void file(String name, InputStream content);
}
