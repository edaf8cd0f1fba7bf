package city.plaza.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers a form with files that was cut off, or is too large, as what it is: no fault of this server. */
@ControllerAdvice
class UnreadableForms {

    @ExceptionHandler(MultipartException.class)
    void refuse(MultipartException unreadable, HttpServletResponse response) throws IOException {
        response.sendError(
                unreadable instanceof MaxUploadSizeExceededException
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}
