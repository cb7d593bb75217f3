package press.masthead.feed;

import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.Module;
import java.net.URI;

/** A picture as a Media RSS 1.5 content element, with its description and credit. */
final class MediaRss {
  private MediaRss() {}

  static Module of(Feed.Image image) {
    var content = new MediaContent(new UrlReference(URI.create(image.url())));
    content.setType("image/jpeg");
    content.setMedium("image");
    content.setWidth(image.width());
    content.setHeight(image.height());
    content.setMetadata(words(image));
    var module = new MediaEntryModuleImpl();
    module.setMediaContents(new MediaContent[] {content});
    return module;
  }

  private static Metadata words(Feed.Image image) {
    var words = new Metadata();
    if (!image.alt().isEmpty()) {
      words.setDescription(XmlText.of(image.alt()));
    }
    if (!image.credit().isEmpty()) {
      words.setCredits(new Credit[] {new Credit(null, null, XmlText.of(image.credit()))});
    }
    return words;
  }
}
