package city.plaza.picture;

import city.plaza.shared.RuleViolation;

/** An uploaded file cannot become a picture. */
public final class PictureRefused extends RuleViolation {

    private PictureRefused(String reason, Object... arguments) {
        super("Picture refused: " + reason, "error.photo." + reason, arguments);
    }

    static PictureRefused tooLarge(int megabytes) {
        return new PictureRefused("too-large", megabytes);
    }

    static PictureRefused tooManyPixels(int width, int height, int megapixels) {
        return new PictureRefused("too-many-pixels", width, height, megapixels);
    }

    static PictureRefused notAPicture() {
        return new PictureRefused("not-a-picture");
    }

    /** It begins like a picture, or is named like one, and is something else. */
    static PictureRefused disguised() {
        return new PictureRefused("disguised");
    }

    /** It may be a picture, of a kind that is not taken. */
    static PictureRefused otherKind() {
        return new PictureRefused("other-kind");
    }

    static PictureRefused broken() {
        return new PictureRefused("broken");
    }

    static PictureRefused busy() {
        return new PictureRefused("busy");
    }

    /** What was drawn cannot be kept. */
    public static PictureRefused unavailable() {
        return new PictureRefused("unavailable");
    }
}
