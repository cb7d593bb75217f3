package press.masthead.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Lets a controller's {@code @ResponseBody} method return a template. */
@Component
class TemplateWriter extends AbstractHttpMessageConverter<JteModel> {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  TemplateWriter() {
    super(HTML);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return JteModel.class.isAssignableFrom(type);
  }

  @Override
  protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage in) {
    throw new HttpMessageNotReadableException("templates are only written", in);
  }

  @Override
  protected void writeInternal(JteModel template, HttpOutputMessage response) throws IOException {
    var bytes = new Utf8ByteOutput();
    template.render(bytes);
    response.getHeaders().setContentType(HTML);
    response.getHeaders().setContentLength(bytes.getContentLength());
    bytes.writeTo(response.getBody());
  }
}
