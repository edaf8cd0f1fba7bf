package city.plaza.picture;

/** How large an uploaded picture may be. {@code spring.servlet.multipart} must allow as much. */
public final class UploadLimits {

    public static final int MAX_PICTURE_BYTES = 15 << 20;

    private UploadLimits() {}
}
