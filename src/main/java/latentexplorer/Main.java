package latentexplorer;

/** The program's entry: chooses between the window, the tour and the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Latent Explorer");
    }
}
