package latentexplorer.core.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.file.Fields;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.TrainingJson;
import latentexplorer.core.net.TrainingResult;

/** Runs as JSON for other programs, each text one line. Numbers that are none are null. */
public final class RunJson {
    private RunJson() {}

    /** The first line of a training: what is trained. The field "event" is "begin". */
    public static String begin(RunPlan plan, String run, Path folder, int lastEpoch) {
        ObjectNode json = event("begin");
        json.put("run", run);
        json.put("folder", folder.toString());
        return plan(json, plan, lastEpoch).toString();
    }

    /** The first line of a training of which no folder is kept. */
    public static String begin(RunPlan plan, int lastEpoch) {
        return plan(event("begin"), plan, lastEpoch).toString();
    }

    private static ObjectNode plan(ObjectNode json, RunPlan plan, int lastEpoch) {
        plan.preset().ifPresent(name -> json.put("preset", name));
        json.put("dataset", plan.dataset().key());
        json.put("lastEpoch", lastEpoch);
        json.set("spec", TrainingJson.write(plan.spec()));
        return json;
    }

    /** The line of an epoch: the field "event" is "epoch". */
    public static String epoch(EpochResult result) {
        ObjectNode json = event("epoch");
        json.setAll(TrainingJson.write(result.epoch()));
        json.put("seconds", result.seconds());
        number(json, "samplesPerSecond", result.samplesPerSecond());
        return json.toString();
    }

    /** The last line of a training: the field "event" is "end". */
    public static String end(TrainingResult result, Path model) {
        ObjectNode json = event("end");
        json.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        json.put("epochs", result.history().size());
        json.put("bestEpoch", result.bestEpoch());
        number(json, "testError", result.testError());
        json.put("message", result.message());
        json.put("model", model.toString());
        return json.toString();
    }

    private static ObjectNode event(String name) {
        ObjectNode json = Fields.object();
        json.put("event", name);
        return json;
    }

    /** A list of runs, without their histories. */
    public static String list(List<RunSummary> runs) {
        ArrayNode all = Fields.object().putArray("runs");
        runs.forEach(run -> all.add(summary(run)));
        return all.toString();
    }

    /** Runs with all their epochs. */
    public static String runs(List<Run> runs) throws IOException {
        ArrayNode all = Fields.object().putArray("runs");
        for (Run run : runs) {
            ObjectNode json = summary(Runs.summaryOf(run.folder()));
            run.info().command().forEach(json.putArray("command")::add);
            ArrayNode epochs = json.putArray("history");
            for (Epoch epoch : run.history()) {
                epochs.add(TrainingJson.write(epoch));
            }
            all.add(json);
        }
        return all.toString();
    }

    private static ObjectNode summary(RunSummary run) {
        ObjectNode json = Fields.object();
        json.put("name", run.name());
        json.put("folder", run.folder().toString());
        json.put("state", run.state().name().toLowerCase(Locale.ROOT));
        run.trouble().ifPresent(text -> json.put("trouble", text));
        run.info().ifPresent(info -> {
            json.put("created", info.created().toString());
            info.preset().ifPresent(name -> json.put("preset", name));
            json.put("dataset", info.dataset().key());
            json.put("lastEpoch", info.lastEpoch());
            info.parent()
                    .ifPresent(parent ->
                            json.putObject("parent").put("run", parent.run()).put("epoch", parent.epoch()));
            json.set("spec", TrainingJson.write(info.spec()));
        });
        json.put("epochs", run.epochs());
        run.newest().ifPresent(epoch -> json.set("newest", TrainingJson.write(epoch)));
        run.end().ifPresent(end -> {
            json.put("ended", end.when().toString());
            json.put("bestEpoch", end.bestEpoch());
            number(json, "testError", end.testError());
            json.put("message", end.message());
        });
        json.put("note", run.note());
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
