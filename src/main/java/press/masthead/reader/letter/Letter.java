package press.masthead.reader.letter;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.masthead.mail.Mail;
import press.masthead.title.Title;

/** What one mail says: paragraphs, and links that each stand on a line of their own. */
public record Letter(Title title, String subject, List<Part> parts) {
  private static final Templates TEMPLATES = new StaticTemplates();

  /** A piece of a letter. */
  public sealed interface Part {
    /** Running text. */
    record Paragraph(String text) implements Part {}

    /** Something to press. */
    record Link(String text, String url) implements Part {}
  }

  public Letter {
    parts = List.copyOf(parts);
  }

  Mail to(String address) {
    return new Mail(title.name(), address, subject, text(), html());
  }

  String text() {
    return Stream.concat(parts.stream().map(Letter::text), Stream.of("-- \n" + signature()))
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private String html() {
    return TEMPLATES.readerLetter(this).render();
  }

  private String signature() {
    return title.name() + "\n" + title.url();
  }

  private static String text(Part part) {
    return switch (part) {
      case Part.Paragraph(var text) -> text;
      case Part.Link(var text, var url) -> text + ":\n" + url;
    };
  }
}
