package press.masthead.api.describe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;

/** What the description says of an operation beyond what its signature does. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
  /** What it does, in a line. */
  String value();

  /** What a token must be good for; none where any will do. */
  Scope[] scope() default {};

  /** More, where a line is not enough. */
  String more() default "";

  /** Of the answers that are none of the problems. */
  int[] status() default 200;

  /** What can go wrong beside what can everywhere. */
  Problem.Code[] problems() default {};

  /** What is taken, where it is not JSON. */
  String takes() default "";

  /** What is answered, where it is not JSON. */
  String gives() default "";
}
