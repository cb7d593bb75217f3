package press.masthead.archive.extract.text;

import java.util.regex.Pattern;

/** Lines that tell where the parts around the story begin. */
public final class Landmarks {
  private static final Pattern MOST_READ =
      Pattern.compile(
          "(?i)^(the )?(most (read|popular|viewed|shared)|trending( now)?|popular( now)?|top stories|meist ?gelesen(e artikel)?"
              + "|am meisten gelesen|les plus lus|le plus lu|lo más leído|más leídas|i più letti|mais lidas|mest lest|meest gelezen|mees gelees)\\W*$");
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)^(related( (articles|stories|content|news|reading))?|read (more|next|also)|more (on this|from .{2,30}|stories|in .{2,30})"
              + "|you (may|might) also like|see also|also read|mehr zum thema|lesen sie auch|à lire aussi|sur le même sujet"
              + "|te puede interesar|noticias relacionadas|leia também|verwante artikels)\\W*$");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)^(please )?(sign in|log in|login|register|subscribe).{0,40}\\bcomment.*|^\\d+ comments?$|^comments?( \\(\\d+\\))?$"
              + "|^(leave|post|add) a comment.*|^join the (conversation|discussion).*|.{0,40}(anmelden|einloggen).{0,40}kommentier.*"
              + "|.{0,40}connecte.{0,40}comment.*");
  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?i)^(published (by|and|weekly|monthly|daily|every)|publisher\\b|produced (by|and)|distributed (by|with)|printed (by|and)|© ?\\d{4}|copyright\\b|©|herausgegeben|herausgeber|verlag\\b|erscheint"
              + "|édité par|publié par|paraît|editado por|publicado por|edito da|uitgegeven).*");
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i).*\\b(published|appears|issued|distributed|erscheint|paraît)\\b.*\\b(every|each|weekly|monthly|daily|quarterly|jeden|chaque|wöchentlich|monatlich)\\b.*");
  private static final int LONGEST_IMPRINT = 400;

  private Landmarks() {}

  public static boolean isMostRead(String line) {
    return MOST_READ.matcher(line).matches();
  }

  public static boolean isRelated(String line) {
    return RELATED.matcher(line).matches();
  }

  public static boolean isComments(String line) {
    return line.length() <= 120 && COMMENTS.matcher(line).matches();
  }

  /** A line that tells when issues appear. */
  public static boolean isIssued(String line) {
    return line.length() <= LONGEST_IMPRINT && ISSUED.matcher(line).matches();
  }

  public static boolean isImprint(String line) {
    return line.length() <= LONGEST_IMPRINT
        && (IMPRINT.matcher(line).matches() || ISSUED.matcher(line).matches());
  }
}
