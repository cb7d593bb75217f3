/**
 * The page engine: page sources turn a path into content with every read recorded; finished bytes
 * are cached and evicted exactly when something they read changes. Knows no story.
 *
 * <p>Holds the readers' layout: {@code layouts.of(title, "Sign in").unlisted()} goes as {@code
 * layout} into {@code @template.page.layout(layout = …, content = @`…`)} of any module's template;
 * a controller may return the template itself. {@link press.masthead.page.Times} writes times in a
 * title's zone. Style sheets and scripts of a module are joined to everyone's, see {@link
 * press.masthead.page.Assets}; {@code forms.css} has what a form needs: {@code column
 * column--form}, {@code page-heading}, {@code form}, {@code field}, {@code button}, {@code notice}.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title"})
@NullMarked
package press.masthead.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
