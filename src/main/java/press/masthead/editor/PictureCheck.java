package press.masthead.editor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.story.Check;
import press.masthead.story.Finding;
import press.masthead.story.Story;

/** Looks at the lead picture of what is to come out. */
@Component
class PictureCheck implements Check {
  private final Pictures pictures;

  PictureCheck(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public List<Finding> findings(Story story) {
    var lead = story.content().picture();
    if (lead == null) {
      return List.of();
    }
    var id = new Picture.Id(lead.picture());
    var picture = pictures.findAll(List.of(id)).get(id);
    var findings = new ArrayList<Finding>();
    if (picture == null) {
      findings.add(
          new Finding(
              Finding.Level.REQUIRED, "picture", "choose another picture: this one is gone"));
      return findings;
    }
    if (lead.alt() == null && picture.alt().isBlank()) {
      findings.add(
          new Finding(
              Finding.Level.RECOMMENDED,
              "picture",
              "say what the picture shows, for who cannot see it"));
    }
    if (picture.creditLine().isBlank()) {
      findings.add(new Finding(Finding.Level.RECOMMENDED, "picture", "say whose picture it is"));
    }
    return findings;
  }
}
