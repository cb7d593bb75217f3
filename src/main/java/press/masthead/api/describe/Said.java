package press.masthead.api.describe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description says of a field or a parameter. */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Said {
  String value();

  /** Its form, where its type does not tell. */
  Class<?> as() default Object.class;
}
