package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import latentexplorer.core.insight.Insight;
import latentexplorer.core.net.Advice;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.Severity;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.Topic;
import org.jspecify.annotations.Nullable;

/** What numbers of an epoch tell how healthy the training is. */
final class Facts {
    private Facts() {}

    /** The advice with what only the look at the images has shown. */
    static List<Advice> completed(List<Advice> advice, @Nullable Snapshot snapshot) {
        Optional<String> alarm =
                snapshot == null ? Optional.empty() : snapshot.insight().units().alarm();
        boolean known = advice.stream().anyMatch(each -> each.topic() == Topic.COLLAPSE);
        if (alarm.isEmpty() || known) {
            return advice;
        }
        List<Advice> all = new ArrayList<>();
        all.add(new Advice(Severity.ALARM, Topic.COLLAPSE, alarm.get()));
        all.addAll(advice);
        return all;
    }

    /** @param history up to the epoch */
    static List<Fact> of(List<Epoch> history, @Nullable Snapshot snapshot) {
        List<Fact> facts = new ArrayList<>();
        if (snapshot != null) {
            Insight insight = snapshot.insight();
            int units = insight.units().units().size();
            facts.add(new Fact(
                    "Active units",
                    insight.units().active() + " of " + units,
                    "Units of the code that differ from image to image; the others carry nothing."));
            facts.add(new Fact(
                    "Dead pixels",
                    Numbers.count(insight.deadPixels().count()),
                    "Pixels that vary in the images and that the model always draws the same."));
            facts.add(new Fact(
                    "Mean error",
                    Numbers.of(insight.errors().mean()),
                    insight.metric() + ", on " + insight.measured().words() + "."));
        }
        if (!history.isEmpty()) {
            Map<String, Double> measured = history.getLast().validation();
            add(
                    facts,
                    measured,
                    StyleSpec.ACCURACY,
                    "Accuracy",
                    "Held-out images given the right class.",
                    Numbers::share);
            add(
                    facts,
                    measured,
                    "discriminator accuracy",
                    "Discriminator right",
                    "50 %: it cannot tell codes from the prior, as wanted. 100 %: it has won, and the codes lie"
                            + " elsewhere than the prior.",
                    Numbers::share);
            add(
                    facts,
                    measured,
                    "distribution distance",
                    "Codes to prior",
                    "Distance of the styles' distribution from the prior's, 0 to 1; near 0 is wanted.",
                    Numbers::of);
            add(
                    facts,
                    measured,
                    StyleSpec.DISTRIBUTION,
                    "Distribution error",
                    "Negative decimal logarithm of the probability that the styles are from the prior; below 1.3 is"
                            + " a good fit.",
                    Numbers::of);
        }
        return List.copyOf(facts);
    }

    private static void add(
            List<Fact> facts,
            Map<String, Double> measured,
            String metric,
            String name,
            String meaning,
            DoubleFunction<String> words) {
        Double value = measured.get(metric);
        if (value != null) {
            facts.add(new Fact(name, words.apply(value), meaning));
        }
    }
}
