package press.masthead.site;

/** Calm words for what went wrong. */
record ErrorWords(String heading, String words) {
  static ErrorWords of(int status) {
    return switch (status) {
      case 404 ->
          new ErrorWords(
              "This page is not here",
              "The address may be mistyped, or the page was taken away. Stories keep their address"
                  + " for ever: a search will find what you were looking for.");
      case 410 ->
          new ErrorWords(
              "This story is no longer available",
              "It was taken down and will not come back at this address.");
      case 403 ->
          new ErrorWords(
              "This is not open to you",
              "You may have been signed out, or a form was open for too long. Go back, load the"
                  + " page again, and try once more.");
      case 429 ->
          new ErrorWords(
              "That was a little too often", "Please wait a few minutes before you try again.");
      case 503 ->
          new ErrorWords(
              "We will be back in a moment",
              "The page cannot be shown just now. Please try again in a minute.");
      default ->
          status < 500
              ? new ErrorWords(
                  "That did not work",
                  "The request could not be understood. Go back and try once more.")
              : new ErrorWords(
                  "Something went wrong on our side",
                  "It is not your fault, and we have been told. Please try again in a few"
                      + " minutes.");
    };
  }
}
