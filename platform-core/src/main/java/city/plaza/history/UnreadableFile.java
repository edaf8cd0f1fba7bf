package city.plaza.history;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why a file cannot be read or written. */
public final class UnreadableFile {

    private UnreadableFile() {}

    public static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "permission denied";
            case MalformedInputException malformed -> "it is not UTF-8";
            default -> String.valueOf(e.getMessage());
        };
    }
}
