package press.masthead.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Where the edge sends a page that it could not assemble, for the words that errors get. */
@Controller
class Failures {
  @RequestMapping(
      path = "/**",
      method = {RequestMethod.GET, RequestMethod.HEAD})
  void tell(HttpServletRequest request) throws Exception {
    switch (request.getAttribute(Assembling.FAILURE)) {
      case Exception failure -> throw failure;
      case Error failure -> throw failure;
      case null, default ->
          throw new NoResourceFoundException(
              HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
    }
  }
}
