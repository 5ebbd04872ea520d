package latentexplorer.core.typeface;

/** Glyphs, and what was said of the file or folder that they came from. */
public record ImportedGlyphs(Glyphs glyphs, ImportReport report) {}
