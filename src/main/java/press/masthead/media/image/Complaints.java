package press.masthead.media.image;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** JPEG readers fill what is missing with grey and only warn; this hears them. */
final class Complaints implements IIOReadWarningListener {
  private boolean cutOff;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    cutOff |= warning.toLowerCase(Locale.ROOT).contains("premature end");
  }

  boolean cutOff() {
    return cutOff;
  }
}
