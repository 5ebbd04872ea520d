package latentexplorer.ui.data;

import java.util.List;
import latentexplorer.ui.session.KeyHelp;

/** The keys of the data workspace, for the overview. */
public final class DataKeys {
    private DataKeys() {}

    public static KeyHelp help() {
        return new KeyHelp(
                "Data",
                List.of(
                        new KeyHelp.Key("Up and Down", "The previous, the next data set"),
                        new KeyHelp.Key("Enter", "Use the data set in the Explorer"),
                        new KeyHelp.Key("Ctrl+C", "Copy the picture of the samples")));
    }
}
