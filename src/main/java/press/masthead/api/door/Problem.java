package press.masthead.api.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why something was not done (RFC 9457).
 *
 * @param title the same for every problem of that code
 * @param detail what to do about this one
 * @param code for programs; stays as it is
 * @param errors what is wrong with which field; null where that is not it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable List<Error> errors) {
  public static final MediaType JSON = MediaType.APPLICATION_PROBLEM_JSON;

  /**
   * One field.
   *
   * @param pointer to it in what was sent (RFC 6901)
   * @param detail how to mend it
   */
  public record Error(String pointer, String detail) {}

  /** What there is to go wrong. */
  public enum Code {
    MALFORMED(HttpStatus.BAD_REQUEST, "This cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Nobody asks"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This is not yours to do"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no such form of it"),
    CONFLICT(HttpStatus.CONFLICT, "It does not stand where that can be done"),
    STALE(HttpStatus.PRECONDITION_FAILED, "It was changed meanwhile"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "This is too much at once"),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This form is not taken"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Something in it has to be mended"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This key was used for something else"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say what you have seen"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "This is too often");

    private final HttpStatus status;
    private final String title;

    Code(HttpStatus status, String title) {
      this.status = status;
      this.title = title;
    }

    public HttpStatus status() {
      return status;
    }

    public String title() {
      return title;
    }
  }

  static Problem of(Code code, String detail, List<Error> errors) {
    return new Problem(
        "about:blank",
        code.title(),
        code.status().value(),
        detail,
        code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        errors.isEmpty() ? null : List.copyOf(errors));
  }
}
