package press.masthead.comment;

import java.util.List;
import java.util.UUID;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Stories to comment on and readers to do it. */
record TalkedAbout(
    Titles titles,
    Sections sections,
    Stories stories,
    Registrations registrations,
    Readers readers) {
  static final String PASSWORD = "a bicycle in the rain";

  Story.Id story() {
    var title = titles.bySlug("courier").orElseThrow().id();
    var body = new Body(List.of(new Block.Paragraph(List.of(new Inline.Text("It rained.")))));
    var content =
        Content.in("en")
            .withHeadline("Rain " + UUID.randomUUID())
            .withSection(section(title))
            .withBody(body);
    var id = stories.draft(title, content, Member.MASTHEAD);
    if (stories.publish(id, Member.MASTHEAD) instanceof Publishing.Refused refused) {
      throw new AssertionError(refused);
    }
    return id;
  }

  Reader reader(String name) {
    return readers.find(registrations.enrol(address(), name, PASSWORD)).orElseThrow();
  }

  Reader unverified(String name) {
    var address = address();
    registrations.register(
        new Registrations.Form(address, name, PASSWORD), titles.bySlug("courier").orElseThrow());
    return switch (readers.signIn(address, PASSWORD)) {
      case press.masthead.reader.SignIn.Welcome(var reader, var epoch) -> reader;
      case press.masthead.reader.SignIn.Refused() -> throw new AssertionError("not registered");
    };
  }

  private static String address() {
    return UUID.randomUUID() + "@example.org";
  }

  private Section.Id section(Title.Id title) {
    return switch (sections.add(title, null, "s" + UUID.randomUUID(), "World")) {
      case Sections.Change.Done(var section) -> section;
      case Sections.Change.Refused(var why) -> throw new AssertionError(why);
    };
  }
}
