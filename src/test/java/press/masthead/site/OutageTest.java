package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionSystemException;
import press.masthead.testing.RunningMasthead;

@RunningMasthead
class OutageTest {
  @Autowired ErrorPages errors;

  @Test
  void asksReadersToComeBackWhileTheDatabaseDoesNotAnswer() {
    var answer = errors.answer(failed(new CannotGetJdbcConnectionException("gone")));
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    assertThat(String.valueOf(answer.getBody()))
        .contains("We will be back in a moment")
        .doesNotContain("Incident", "incident");
  }

  @Test
  void answersOtherFailuresWithTheirNumber() {
    var answer = errors.answer(failed(new IllegalStateException("a mistake of ours")));
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNull();
  }

  @Test
  void tellsProgramsAsAProblem() {
    var request = failed(new IllegalStateException("a mistake of ours"));
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/stories");
    var answer = errors.answer(request);
    assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    assertThat(answer.getBody())
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("status", 500)
        .containsEntry("code", "failure")
        .hasEntrySatisfying("detail", detail -> assertThat(detail).asString().contains("Incident"));
  }

  @ParameterizedTest
  @CsvSource({"08006,true", "08001,true", "57P01,true", "57P03,true", "57014,false", "23505,false"})
  void knowsAnOutageByItsState(String state, boolean outage) {
    assertThat(Outage.isBehind(new IllegalStateException(new SQLException("failed", state))))
        .isEqualTo(outage);
  }

  @Test
  void knowsAnOutageThatWasFollowedByAFailureToRollBack() {
    var unended = new TransactionSystemException("rollback failed", new SQLException("closed"));
    unended.initApplicationException(new CannotGetJdbcConnectionException("gone"));
    assertThat(Outage.isBehind(unended)).isTrue();
    var mistake = new TransactionSystemException("rollback failed", new SQLException("closed"));
    mistake.initApplicationException(new IllegalStateException("a mistake of ours"));
    assertThat(Outage.isBehind(mistake)).isFalse();
  }

  private static MockHttpServletRequest failed(Exception cause) {
    var request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ServletException(cause));
    return request;
  }
}
