package press.masthead.api;

import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.api.door.Access;
import press.masthead.api.door.NotDone;
import press.masthead.story.Story;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Finds titles by number or slug, among those that who asks has to do with. */
@Component
class TitleRefs {
  private final Titles titles;
  private final Access access;

  TitleRefs(Titles titles, Access access) {
    this.titles = titles;
    this.access = access;
  }

  Title of(Story story) {
    return get(story.title());
  }

  Title get(Title.Id id) {
    return titles.get(id);
  }

  /**
   * @param pointer to the reference in what was sent
   */
  Title known(Ref ref, String pointer) {
    return ref.find(id -> titles.find(new Title.Id(id)), titles::bySlug)
        .filter(title -> access.knows(title.id()))
        .orElseThrow(
            () -> NotDone.because(pointer, "there is no title " + ref.words() + " for this token"));
  }

  /** Part of an address. */
  Title among(List<Title> some, String text) {
    return among(some, Ref.of(text));
  }

  Title among(List<Title> some, Ref ref) {
    return ref.find(id -> titles.find(new Title.Id(id)), titles::bySlug)
        .filter(some::contains)
        .orElseThrow(NotDone::notThere);
  }
}
