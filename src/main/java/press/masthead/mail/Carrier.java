package press.masthead.mail;

/** Takes one mail out of the house. */
interface Carrier {

  /** Returns when the mail is in other hands. */
  void carry(PostedMail mail) throws NotCarried;

  /** Where mail goes, in words for the log. */
  String destination();
}
