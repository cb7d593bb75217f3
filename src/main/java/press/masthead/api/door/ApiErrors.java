package press.masthead.api.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;

/** Says as a problem why a request under {@code /api} was refused; failures are told elsewhere. */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    var problem = request.getRequestURI().startsWith("/api/") ? problem(thrown) : null;
    if (problem == null) {
      return null;
    }
    try {
      if (thrown instanceof ErrorResponse known) {
        known.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
      }
      ProblemAnswer.write(response, problem);
      return new ModelAndView();
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Problem problem(Exception thrown) {
    return switch (thrown) {
      case NotDone known -> known.problem();
      case HttpMessageNotReadableException unread -> unread(unread);
      case MethodArgumentTypeMismatchException wrong -> unfit(wrong.getValue(), wrong.getName());
      case BindException wrong when wrong.getFieldError() instanceof FieldError field ->
          unfit(field.getRejectedValue(), field.getField());
      case MissingServletRequestParameterException missing ->
          Problem.of(
              Problem.Code.INVALID,
              "Give the parameter %s.".formatted(missing.getParameterName()),
              List.of());
      case ErrorResponse known -> problem(known.getStatusCode());
      default -> null;
    };
  }

  private static Problem unfit(@Nullable Object value, String parameter) {
    return Problem.of(
        Problem.Code.INVALID,
        "“%s” does not fit the parameter %s.".formatted(value, parameter),
        List.of());
  }

  private static Problem unread(HttpMessageNotReadableException unread) {
    if (unread.getCause() instanceof JacksonException wrong && !wrong.getPath().isEmpty()) {
      return NotDone.because(Pointers.of(wrong), Pointers.words(wrong)).problem();
    }
    return Problem.of(Problem.Code.MALFORMED, "Send a JSON object.", List.of());
  }

  private static @Nullable Problem problem(HttpStatusCode status) {
    for (var code : Problem.Code.values()) {
      if (code.status().value() == status.value() && !status.is5xxServerError()) {
        return Problem.of(code, words(code), List.of());
      }
    }
    return null;
  }

  private static String words(Problem.Code code) {
    return switch (code) {
      case METHOD_NOT_ALLOWED -> "Allow tells what can be done here.";
      case NOT_ACCEPTABLE -> "Answers are application/json.";
      case MEDIA_TYPE -> "Accept tells what is taken here; mostly application/json.";
      case NOT_FOUND -> "There is no such address; /api/v1/openapi.json tells which there are.";
      default -> code.title().toLowerCase(Locale.ROOT) + ".";
    };
  }
}
