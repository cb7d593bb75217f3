/** What the API is, drawn from its code: OpenAPI 3.1. */
@NullMarked
package press.masthead.api.describe;

import org.jspecify.annotations.NullMarked;
