package city.plaza.picture;

import org.jspecify.annotations.Nullable;

/** The kinds of pictures that are taken. */
enum PictureKind {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp");

    /** The name its reader is found by. */
    final String format;

    PictureKind(String format) {
        this.format = format;
    }

    static @Nullable PictureKind of(PictureFile file) {
        if (file.text(0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (file.text(0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (file.text(0, "GIF87a") || file.text(0, "GIF89a")) {
            return GIF;
        }
        return file.text(0, "RIFF") && file.text(8, "WEBP") ? WEBP : null;
    }
}
