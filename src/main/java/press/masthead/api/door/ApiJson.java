package press.masthead.api.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as the API speaks it: names in snake_case, constants in lower case, moments in ISO 8601.
 * Reading is strict, so that nothing a program sends is passed over in silence. The rest of the
 * house keeps the JSON it has.
 */
public final class ApiJson extends JacksonJsonHttpMessageConverter {
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(String.class, new Texts()))
          .build();

  private static final String OURS = "press.masthead.api";

  ApiJson() {
    super(MAPPER);
    setSupportedMediaTypes(
        List.of(
            MediaType.APPLICATION_JSON,
            MediaType.valueOf("application/merge-patch+json"),
            Problem.JSON));
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    return isOurs(type.toClass()) && super.canRead(type, mediaType);
  }

  @Override
  public boolean canWrite(
      ResolvableType type, @Nullable Class<?> valueClass, @Nullable MediaType mediaType) {
    return valueClass != null && isOurs(valueClass) && super.canWrite(type, valueClass, mediaType);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith(OURS);
  }
}
