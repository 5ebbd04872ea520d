package latentexplorer.core.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What computes a map besides this program: with another version of it the last digits may differ. */
final class Libraries {
    private static final String OPENBLAS = "/META-INF/maven/org.bytedeco/openblas/pom.properties";
    private static final String UNKNOWN = "unknown";

    private Libraries() {}

    /** Versions by name. */
    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("java", System.getProperty("java.version", UNKNOWN));
        versions.put("openblas", openBlas());
        return versions;
    }

    private static String openBlas() {
        try (InputStream in = Libraries.class.getResourceAsStream(OPENBLAS)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException _) {
            return UNKNOWN;
        }
    }
}
