package city.plaza.web.open311.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/** How an answer is written, as the end of the address asks. */
public enum Format {
    XML("text/xml"),
    JSON("application/json");

    /** As a part of a mapping: the two endings. */
    public static final String ENDING = "{format:xml|json}";

    private final String media;

    Format(String media) {
        this.media = media;
    }

    /** Without the ending {@code .json} it is XML, which every server of the standard speaks. */
    public static Format of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    static Format of(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }

    /** As discovery announces it. */
    public String media() {
        return media;
    }

    MediaType contentType() {
        return MediaType.parseMediaType(media + "; charset=utf-8");
    }
}
