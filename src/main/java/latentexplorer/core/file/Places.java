package latentexplorer.core.file;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program finds its samples and keeps the user's files.
 *
 * @param home the folder of the program: its {@code assets}, {@code fonts} and {@code embeddings} are samples, read only
 * @param workspace what the user makes: models, embeddings, runs, downloaded data
 * @param settings the folder of the settings file
 * @param cache what can be made again; safe to delete
 */
public record Places(Path home, Path workspace, Path settings, Path cache) {

    /** The bundled image sets and their credits. */
    public Path bundledData() {
        return home.resolve("assets").resolve("data");
    }

    /** The bundled typefaces and their credits. */
    public Path fonts() {
        return home.resolve("fonts");
    }

    /** Ready-made models and embeddings. */
    public Path readyMade() {
        return home.resolve("embeddings");
    }

    /** The user's models. */
    public Path models() {
        return workspace.resolve("models");
    }

    /** The user's embeddings. */
    public Path embeddings() {
        return workspace.resolve("embeddings");
    }

    /** One folder for each training run. */
    public Path runs() {
        return workspace.resolve("runs");
    }

    /** Downloaded and imported image sets. */
    public Path data() {
        return workspace.resolve("data");
    }

    /** Pictures that the user saved. */
    public Path pictures() {
        return workspace.resolve("pictures");
    }

    public Path settingsFile() {
        return settings.resolve("settings.json");
    }

    public Path logFile() {
        return cache.resolve("latent-explorer.log");
    }

    /** The usual places of this user on this system, with the workspace elsewhere. */
    public Places withWorkspace(Path other) {
        return new Places(home, other, settings, cache);
    }

    /**
     * The usual places of this user on this system. The program's folder is the system property {@code latent.home}, or
     * the nearest folder above the classes, or else above the working directory, that holds {@code assets/data}.
     */
    public static Places ofThisUser() {
        Path user = Path.of(System.getProperty("user.home"));
        return new Places(programFolder(), user.resolve("LatentExplorer"), settingsFolder(user), cacheFolder(user));
    }

    private static Path programFolder() {
        String named = System.getProperty("latent.home");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path working = Path.of("").toAbsolutePath();
        for (Path start : new Path[] {classesFolder(working), working}) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("assets").resolve("data"))) {
                    return folder;
                }
            }
        }
        return working;
    }

    private static Path classesFolder(Path otherwise) {
        try {
            return Path.of(Places.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException | RuntimeException _) {
            return otherwise;
        }
    }

    private static Path settingsFolder(Path user) {
        return switch (system()) {
            case MAC -> user.resolve("Library/Application Support/LatentExplorer");
            case WINDOWS ->
                environment("APPDATA", user.resolve("AppData/Roaming")).resolve("LatentExplorer");
            case OTHER ->
                environment("XDG_CONFIG_HOME", user.resolve(".config")).resolve("latent-explorer");
        };
    }

    private static Path cacheFolder(Path user) {
        return switch (system()) {
            case MAC -> user.resolve("Library/Caches/LatentExplorer");
            case WINDOWS ->
                environment("LOCALAPPDATA", user.resolve("AppData/Local")).resolve("LatentExplorer");
            case OTHER -> environment("XDG_CACHE_HOME", user.resolve(".cache")).resolve("latent-explorer");
        };
    }

    private static Path environment(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private enum Family {
        MAC,
        WINDOWS,
        OTHER
    }

    private static Family system() {
        String name = System.getProperty("os.name");
        return name.startsWith("Mac") ? Family.MAC : name.startsWith("Windows") ? Family.WINDOWS : Family.OTHER;
    }
}
