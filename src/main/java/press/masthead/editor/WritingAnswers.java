package press.masthead.editor;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the writing screen's script is answered. */
@RestControllerAdvice(
    assignableTypes = {
      WritingApi.class,
      ChoicesApi.class,
      WritingPicturesApi.class,
      NotesApi.class
    })
class WritingAnswers {

  @ExceptionHandler(NotTheirs.class)
  ResponseEntity<ProblemDetail> refuse(NotTheirs problem) {
    return refused(HttpStatus.CONFLICT, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<ProblemDetail> refuse(IllegalArgumentException problem) {
    return refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(problem.getMessage()));
  }

  static <T> ResponseEntity<T> answer(T told) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
  }

  static ResponseEntity<ProblemDetail> refused(HttpStatus status, String reason) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, reason));
  }
}
