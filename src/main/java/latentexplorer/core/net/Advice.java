package latentexplorer.core.net;

/**
 * What the numbers of a training say to somebody who wants a good model.
 *
 * @param sentence for the user: what is seen, and what to try
 */
public record Advice(Severity severity, Topic topic, String sentence) {}
