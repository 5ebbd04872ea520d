package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Filter;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.PointerMode;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.KeyHelp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every line of the overview of keys in the composed window, and what keys must not do. */
@ExtendWith(ApplicationExtension.class)
class ExplorerKeysTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final FxRobot robot = new FxRobot();
    private final Workers workers = new Workers("test", 1);
    private Scene scene;
    private Fixture explorer;
    private ExplorerView view;
    private ExplorerModel model;
    private boolean slidersMoved;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene = new Scene(new Group(), 1184, 730);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    /** The Explorer as it starts, on glyphs of four typefaces, three characters each, named like digits; or on other images. */
    private void anew(String map) {
        robot.interact(() -> {
            if (explorer == null) {
                build();
            }
            // The form takes the place of the page.
            model.making().openProperty().set(false);
            explorer.controller.openMap(Path.of("older.embedding"));
            if (!text("#experiment-title").startsWith("Interpolation")) {
                explorer.controller.rooms().experiment().toggleExperiment();
            }
            model.compare().openProperty().set(false);
            model.quality().shownProperty().set(false);
            model.pageProperty().set(SidePage.EXPERIMENT);
            model.pictureProperty().set(TilePicture.RECONSTRUCTION);
            model.map().pointerModeProperty().set(PointerMode.PAN);
            explorer.session.notices().clear();
            explorer.controller.openMap(Path.of("glyphs.embedding"));
            explorer.controller.openMap(Path.of(map));
            model.map().fitAll();
            view.requestFocus();
        });
        assertThat(frames()).isEmpty();
        assertThat(selected()).isEmpty();
    }

    private void build() {
        explorer = new Fixture(new DirectJobs());
        model = explorer.model;
        view = new ExplorerView(
                model,
                explorer.controller,
                explorer.session,
                () -> new MapRasterizer(workers),
                FrameWorker.sameThread());
        scene.setRoot(view);
        view.applyCss();
        view.layout();
    }

    @Test
    @DisplayName("EXP-21 the overview lists all keys of the reference, each once")
    void theOverviewListsAllKeys() {
        List<String> lines =
                ExplorerKeys.help().keys().stream().map(KeyHelp.Key::keys).toList();

        assertThat(lines).doesNotHaveDuplicates();
        assertThat(ExplorerKeys.help().keys()).allMatch(line -> !line.does().isBlank());
        for (String key : List.of("Esc", "[", "]", ",", ".", ";", "'", "E", "F", "C", "Space")) {
            assertThat(lines)
                    .as(key)
                    .anyMatch(line ->
                            List.of(line.split(" and |, (?=\\S)|, | ")).contains(key) || line.startsWith(key + " "));
        }
    }

    @TestFactory
    @DisplayName("EXP-21 every line of the overview does what it says")
    Stream<DynamicTest> everyLineDoesWhatItSays() {
        Map<String, Runnable> checks = checks();
        List<String> lines =
                ExplorerKeys.help().keys().stream().map(KeyHelp.Key::keys).toList();
        DynamicTest complete = DynamicTest.dynamicTest(
                "each line is tried", () -> assertThat(checks.keySet()).containsExactlyInAnyOrderElementsOf(lines));
        return Stream.concat(
                Stream.of(complete),
                checks.entrySet().stream()
                        .map(check -> DynamicTest.dynamicTest(check.getKey(), () -> {
                            anew("glyphs.embedding");
                            check.getValue().run();
                        })));
    }

    private Map<String, Runnable> checks() {
        Map<String, Runnable> checks = new LinkedHashMap<>();
        checks.put("Drag, wheel", this::dragAndWheel);
        checks.put("+ and -", this::plusAndMinus);
        checks.put("Home", this::home);
        checks.put("Arrows", this::arrows);
        checks.put("Esc", this::escape);
        checks.put("Ctrl+Z, Ctrl+Shift+Z", this::undo);
        checks.put("Alt+1 to Alt+4", this::pages);
        checks.put("M", () -> {
            robot.type(KeyCode.M);
            assertThat(model.making().openProperty().get()).isTrue();
        });
        checks.put("P and K", () -> {
            assertThat(isUsed("p")).isTrue();
            assertThat(isUsed("k")).isTrue();
        });
        checks.put("O", () -> {
            robot.type(KeyCode.O);
            assertThat(model.quality().shownProperty().get()).isTrue();
        });
        checks.put("Click, Enter", this::fill);
        checks.put("Right-click, T", this::target);
        checks.put("[ and ]", this::brackets);
        checks.put("E", () -> {
            assertThat(text("#experiment-title")).startsWith("Interpolation");
            robot.type(KeyCode.E);
            assertThat(text("#experiment-title")).isEqualTo("Analogies");
        });
        checks.put("Space, Delete", this::clear);
        checks.put("Arrows, Enter on a result", this::resultByKeys);
        checks.put("Delete on a slot", () -> {
            pick(2);
            pick(3);
            focus("#walk-1-0");
            robot.type(KeyCode.DELETE);
            assertThat(frames()).containsExactly(new RoleFrame(2, Roles.SOURCE));
        });
        checks.put("Ctrl+C", this::copyResults);
        checks.put("C and F", this::classAndTypeface);
        checks.put("0 to 9", () -> {
            for (KeyCode digit : List.of(KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2)) {
                robot.type(digit);
                assertThat(shown()).allMatch(point -> point % 3 == digit.ordinal() - KeyCode.DIGIT0.ordinal());
                robot.type(digit);
                assertThat(shown()).hasSize(Fixture.IMAGES);
            }
            for (int digit = 3; digit < 10; digit++) {
                assertThat(isUsed("" + digit)).isTrue();
                assertThat(text("#filter-message")).contains("There is no");
                assertThat(shown()).hasSize(Fixture.IMAGES);
            }
        });
        checks.put("/", () -> {
            typed("/");
            assertThat(scene.getFocusOwner().getId()).isEqualTo("filter-search");
            robot.write("bitter");
            assertThat(shown()).containsExactly(3, 4, 5);
        });
        checks.put("; and '", () -> {
            for (int times = 0; times < 25; times++) {
                typed(";");
            }
            assertThat(shown()).hasSize(Fixture.IMAGES / 2);
            for (int times = 0; times < 25; times++) {
                typed("'");
            }
            assertThat(shown()).hasSize(Fixture.IMAGES);
        });
        checks.put(", and .", () -> {
            typed(",");
            assertThat(model.map().scene().tileSize()).isEqualTo(24);
            typed(".");
            assertThat(model.map().scene().tileSize()).isEqualTo(28);
        });
        checks.put("S", () -> {
            robot.type(KeyCode.S);
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.INPUT);
            robot.type(KeyCode.S);
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.DIFFERENCE);
        });
        checks.put("H, R and L", () -> {
            robot.type(KeyCode.R);
            assertThat(model.map().pointerModeProperty().get()).isEqualTo(PointerMode.RECTANGLE);
            robot.type(KeyCode.L);
            assertThat(model.map().pointerModeProperty().get()).isEqualTo(PointerMode.LASSO);
            robot.type(KeyCode.H);
            assertThat(model.map().pointerModeProperty().get()).isEqualTo(PointerMode.PAN);
        });
        checks.put("Shift-drag", () -> {
            robot.press(KeyCode.SHIFT);
            drawAround(5, 10, MouseButton.PRIMARY);
            robot.release(KeyCode.SHIFT);
            assertThat(selected()).containsExactly(5, 6, 9, 10);
        });
        checks.put("Ctrl and Alt, drawing", this::growAndShrink);
        checks.put("Right-drag", () -> {
            robot.type(KeyCode.L);
            Viewport before = model.map().viewport();
            drawAround(5, 10, MouseButton.SECONDARY);
            assertThat(model.map().viewport()).isNotEqualTo(before);
            assertThat(selected()).isEmpty();
            assertThat(frames()).isEmpty();
        });
        checks.put("Ctrl+click, Ctrl+Enter", () -> {
            hover(5);
            press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(selected()).containsExactly(5);
            robot.press(KeyCode.CONTROL);
            robot.clickOn(at(5));
            robot.release(KeyCode.CONTROL);
            aside();
            assertThat(selected()).isEmpty();
        });
        checks.put("Ctrl+A", () -> {
            robot.type(KeyCode.DIGIT1);
            press(KeyCode.A, KeyCode.CONTROL);
            assertThat(selected()).containsExactly(1, 4, 7, 10);
        });
        checks.put("Ctrl+I", () -> {
            toggle(5);
            press(KeyCode.I, KeyCode.CONTROL);
            assertThat(selected()).hasSize(Fixture.IMAGES - 1).doesNotContain(5);
        });
        checks.put("Ctrl+D", () -> {
            toggle(5);
            press(KeyCode.D, KeyCode.CONTROL);
            assertThat(selected()).isEmpty();
        });
        checks.put("G", () -> {
            toggle(5);
            robot.type(KeyCode.G);
            assertThat(model.pageProperty().get()).isEqualTo(SidePage.GROUPS);
            assertThat(model.showing().groupsProperty().get().groups())
                    .singleElement()
                    .satisfies(group -> assertThat(group.images().images()).containsExactly(5));
        });
        checks.put("V", () -> {
            robot.type(KeyCode.V);
            assertThat(model.compare().openProperty().get()).isTrue();
            robot.type(KeyCode.V);
            assertThat(model.compare().openProperty().get()).isFalse();
        });
        checks.put("X", this::findOnTheOther);
        checks.put("Y", () -> {
            robot.type(KeyCode.V);
            boolean linked = isLinked();
            robot.type(KeyCode.Y);
            assertThat(isLinked()).isNotEqualTo(linked);
        });
        checks.put("I", () -> {
            hover(5);
            robot.type(KeyCode.I);
            assertThat(model.pageProperty().get()).isEqualTo(SidePage.INSIDE);
            assertThat(text("#inside-name")).contains("image 5");
        });
        checks.put("Up and Down", this::slidersByKeys);
        for (String other : List.of("Left and Right", "Backspace", "Enter")) {
            checks.put(other, () -> assertThat(slidersMoved).as("tried above").isTrue());
        }
        checks.put("Ctrl+S", () -> {
            press(KeyCode.S, KeyCode.CONTROL);
            assertThat(robot.lookup("#taking").queryAs(MenuButton.class).isShowing())
                    .isTrue();
            robot.interact(
                    () -> robot.lookup("#taking").queryAs(MenuButton.class).hide());
            assertThat(model.pictureProperty().get()).as("no s").isEqualTo(TilePicture.RECONSTRUCTION);
        });
        checks.put("Ctrl+Shift+C", () -> {
            press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(explorer.session.notices())
                    .anyMatch(notice -> notice.sentence().contains("map is on the clipboard"));
        });
        return checks;
    }

    private void dragAndWheel() {
        Viewport before = model.map().viewport();
        robot.drag(empty(), MouseButton.PRIMARY).dropTo(empty().add(40, 20));
        settle();
        assertThat(model.map().viewport().left()).isNotEqualTo(before.left());
        assertThat(model.map().viewport().scale()).isEqualTo(before.scale());
        robot.moveTo(at(5)).scroll(2, VerticalDirection.UP);
        aside();
        assertThat(model.map().viewport().scale()).isNotEqualTo(before.scale());
        assertThat(frames()).isEmpty();
    }

    private void plusAndMinus() {
        Viewport before = model.map().viewport();
        typed("+");
        assertThat(model.map().viewport().scale()).isGreaterThan(before.scale());
        typed("-");
        typed("-");
        assertThat(model.map().viewport().scale()).isLessThan(before.scale());
    }

    private void home() {
        Viewport before = model.map().viewport();
        typed("+");
        robot.type(KeyCode.HOME);
        assertThat(model.map().viewport()).isEqualTo(before);
    }

    private void arrows() {
        hover(5);
        robot.type(KeyCode.RIGHT);
        assertThat(hovered()).isEqualTo(6);
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.LEFT);
        assertThat(hovered()).isEqualTo(4);
        robot.type(KeyCode.DOWN);
        assertThat(hovered()).isEqualTo(8);
        robot.type(KeyCode.UP);
        assertThat(hovered()).isEqualTo(4);
    }

    private void escape() {
        toggle(7);
        robot.type(KeyCode.DIGIT1);
        pick(1);
        hover(4);
        assertThat(isPreviewing()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(isPreviewing()).isFalse();
        assertThat(model.filter().filterProperty().get()).isNotEqualTo(Filter.NONE);
        robot.type(KeyCode.ESCAPE);
        assertThat(model.filter().filterProperty().get()).isEqualTo(Filter.NONE);
        assertThat(selected()).containsExactly(7);
        robot.type(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(frames()).as("slots stay").containsExactly(new RoleFrame(1, Roles.SOURCE));
        assertThat(scene.getWindow().isShowing()).isTrue();
    }

    private void undo() {
        pick(2);
        robot.type(KeyCode.SPACE);
        assertThat(frames()).isEmpty();
        press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(frames()).containsExactly(new RoleFrame(2, Roles.SOURCE));
        press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(frames()).isEmpty();
    }

    private void pages() {
        for (SidePage page : List.of(SidePage.GROUPS, SidePage.INSIDE, SidePage.SCORES, SidePage.EXPERIMENT)) {
            press(KeyCode.values()[KeyCode.DIGIT1.ordinal() + page.ordinal()], KeyCode.ALT);
            assertThat(model.pageProperty().get()).isEqualTo(page);
            assertThat(model.filter().filterProperty().get()).as("no filter").isEqualTo(Filter.NONE);
        }
    }

    private void fill() {
        robot.clickOn(at(5));
        aside();
        assertThat(frames()).containsExactly(new RoleFrame(5, Roles.SOURCE));
        hover(6);
        robot.type(KeyCode.ENTER);
        assertThat(frames()).contains(new RoleFrame(6, Roles.SOURCE));
    }

    private void target() {
        robot.clickOn(at(5), MouseButton.SECONDARY);
        aside();
        assertThat(frames()).containsExactly(new RoleFrame(5, Roles.TARGET));
        hover(6);
        robot.type(KeyCode.T);
        assertThat(frames()).containsExactly(new RoleFrame(6, Roles.TARGET));
        robot.type(KeyCode.E);
        hover(7);
        robot.type(KeyCode.T);
        assertThat(slots().b()).isEqualTo(new Slot.OfImage(7));
    }

    private void brackets() {
        typed("]");
        typed("]");
        pick(3);
        assertThat(slots().sources().get(2)).isEqualTo(new Slot.OfImage(3));
        typed("[");
        pick(4);
        assertThat(slots().sources().get(2)).isEqualTo(new Slot.OfImage(4));
    }

    private void clear() {
        for (KeyCode key : List.of(KeyCode.SPACE, KeyCode.DELETE)) {
            pick(2);
            robot.interact(() -> explorer.controller.pick(new MapPick(7, MapPick.Kind.SECONDARY)));
            robot.type(key);
            assertThat(frames()).containsExactly(new RoleFrame(7, Roles.TARGET));
        }
        robot.type(KeyCode.E);
        pick(2);
        robot.type(KeyCode.SPACE);
        assertThat(slots().examples()).containsOnly(Slot.EMPTY);
        assertThat(slots().target()).as("of the other experiment").isEqualTo(new Slot.OfImage(7));
    }

    private void resultByKeys() {
        pick(2);
        robot.interact(() -> explorer.controller.pick(new MapPick(7, MapPick.Kind.SECONDARY)));
        focus("#walk-0-0");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(slots().sources().get(1)).isInstanceOf(Slot.OfCode.class);
    }

    private void copyResults() {
        pick(2);
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        press(KeyCode.C, KeyCode.CONTROL);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
        assertThat(shown()).as("no filter by class").hasSize(Fixture.IMAGES);
    }

    private void classAndTypeface() {
        hover(4);
        robot.type(KeyCode.C);
        assertThat(shown()).containsExactly(1, 4, 7, 10);
        robot.type(KeyCode.F);
        assertThat(shown()).containsExactly(4);
        robot.type(KeyCode.C);
        assertThat(shown()).containsExactly(3, 4, 5);
        robot.type(KeyCode.F);
        assertThat(shown()).hasSize(Fixture.IMAGES);
    }

    private void growAndShrink() {
        robot.type(KeyCode.R);
        toggle(11);
        robot.press(KeyCode.CONTROL);
        drawAround(5, 10, MouseButton.PRIMARY);
        robot.release(KeyCode.CONTROL);
        assertThat(selected()).containsExactly(5, 6, 9, 10, 11);
        robot.press(KeyCode.ALT);
        drawAround(5, 6, MouseButton.PRIMARY);
        robot.release(KeyCode.ALT);
        assertThat(selected()).containsExactly(9, 10, 11);
    }

    private void findOnTheOther() {
        anew("digits.embedding");
        robot.interact(() -> explorer.maps.add(new latentexplorer.ui.explorer.exhibit.Library.MapEntry(
                Path.of("turned.embedding"), "Digits, UMAP", "digits", "h1", "UMAP")));
        robot.type(KeyCode.V);
        settle();
        robot.type(KeyCode.Y);
        hover(0);
        robot.type(KeyCode.X);
        settle();
        assertThat(robot.lookup("#map-second").query().isVisible()).isTrue();
        robot.interact(() -> assertThat(explorer.session.notices()).isEmpty());
        assertThat(hovered()).isZero();
    }

    private void slidersByKeys() {
        show(SidePage.INSIDE);
        hover(5);
        robot.type(KeyCode.I);
        focus("#inside-dials");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.UP);
        String before = dials();
        press(KeyCode.RIGHT, KeyCode.SHIFT);
        String moved = dials();
        assertThat(moved).isNotEqualTo(before);
        robot.type(KeyCode.BACK_SPACE);
        assertThat(dials()).isEqualTo(before);
        robot.type(KeyCode.DOWN);
        press(KeyCode.LEFT, KeyCode.SHIFT);
        assertThat(dials()).isNotEqualTo(before).isNotEqualTo(moved);
        robot.type(KeyCode.ENTER);
        assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class);
        robot.write("0.5").type(KeyCode.ENTER);
        assertThat(dials()).contains("0.5");
        assertThat(shown()).as("no digit filters").hasSize(Fixture.IMAGES);
        assertThat(hovered()).as("arrows stay in the list").isEqualTo(5);
        slidersMoved = true;
    }

    @Test
    void noCharacterIsTakenByTwoRooms() {
        anew("digits.embedding");
        robot.type(KeyCode.V);
        toggle(3);
        hover(5);
        Map<Character, Long> users = new LinkedHashMap<>();
        robot.interact(() -> {
            for (char c = ' '; c < 127; c++) {
                String character = String.valueOf(c);
                users.put(
                        c,
                        keyboard().typed().stream()
                                .filter(room -> {
                                    // A second map is open for all of them.
                                    model.compare().openProperty().set(true);
                                    return room.test(character);
                                })
                                .count());
            }
        });

        assertThat(users).allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(1));
        for (char letter : LETTERS.toCharArray()) {
            long expected = "abdjnquwz".indexOf(letter) < 0 ? 1 : 0;
            assertThat(users).containsEntry(letter, expected).containsEntry(Character.toUpperCase(letter), expected);
        }
        assertThat(users).containsEntry('+', 0L).containsEntry('-', 0L).containsEntry('=', 0L);
    }

    private ExplorerKeyboard keyboard() {
        return view.keyboard();
    }

    @Test
    void lettersThatMeanNothingDoNothing() {
        anew("glyphs.embedding");
        pick(2);
        toggle(5);
        hover(4);
        List<Object> before = state();

        robot.type(KeyCode.Q);
        for (char letter : "abdjnquwz".toCharArray()) {
            assertThat(isUsed(String.valueOf(letter))).as("" + letter).isFalse();
        }

        assertThat(state()).isEqualTo(before);
        assertThat(scene.getWindow().isShowing()).isTrue();
    }

    @Test
    void singleKeysBelongToATextThatIsEdited() {
        anew("glyphs.embedding");
        pick(2);
        toggle(5);
        hover(4);
        typed("/");
        List<Object> before = state();

        robot.write(LETTERS, 0);
        robot.type(KeyCode.SPACE, KeyCode.DIGIT1, KeyCode.DELETE, KeyCode.HOME, KeyCode.LEFT);
        press(KeyCode.A, KeyCode.CONTROL);
        press(KeyCode.Z, KeyCode.CONTROL);

        List<Object> after = state();
        assertThat(after.subList(0, before.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(scene.getFocusOwner().getId()).isEqualTo("filter-search");
        robot.interact(
                () -> robot.lookup("#filter-search").queryAs(TextField.class).clear());
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void keysWithCtrlOrAltAreNoSingleKeys() {
        anew("glyphs.embedding");
        hover(4);
        List<Object> before = state();

        robot.interact(() -> {
            for (char c : (LETTERS + "0123456789").toCharArray()) {
                fireTyped(String.valueOf(c), true, false);
                fireTyped(String.valueOf(c), false, true);
            }
            fireTyped(";", true, false);
        });
        assertThat(state()).isEqualTo(before);

        // On a German keyboard [ lies on AltGr and 8, which says Ctrl and Alt, on a French Mac on Alt and others.
        robot.interact(() -> {
            fireTyped("]", true, true);
            fireTyped("]", false, true);
        });
        pick(3);
        assertThat(slots().sources().get(2)).isEqualTo(new Slot.OfImage(3));
    }

    @Test
    void aPickForInsideEndsWithEscapeWithItsPageAndWithItsMap() {
        anew("digits.embedding");
        show(SidePage.INSIDE);
        robot.clickOn("#inside-pick");
        robot.interact(view::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertThat(isPicking()).isFalse();
        pick(3);
        assertThat(frames()).containsExactly(new RoleFrame(3, Roles.SOURCE));

        robot.clickOn("#inside-pick");
        assertThat(isPicking()).isTrue();
        show(SidePage.EXPERIMENT);
        pick(4);
        assertThat(frames()).contains(new RoleFrame(4, Roles.SOURCE));

        show(SidePage.INSIDE);
        robot.clickOn("#inside-pick");
        robot.interact(() -> explorer.controller.openMap(Path.of("glyphs.embedding")));
        assertThat(isPicking()).isFalse();

        robot.clickOn("#inside-pick");
        pick(6);
        assertThat(text("#inside-name")).contains("image 6");
        assertThat(isPicking()).isFalse();
    }

    @Test
    @DisplayName("EXP-10 the key e switches title and grid, and each experiment keeps its slots")
    void switchingKeepsBoth() {
        anew("glyphs.embedding");
        pick(2);
        robot.type(KeyCode.E);
        assertThat(robot.lookup("#analogy-grid").query().getParent().isVisible())
                .isTrue();
        pick(3);
        robot.type(KeyCode.E);
        assertThat(text("#experiment-title")).startsWith("Interpolation");
        assertThat(slots().sources().getFirst()).isEqualTo(new Slot.OfImage(2));
        assertThat(slots().examples().getFirst()).isEqualTo(new Slot.OfImage(3));
    }

    @Test
    @DisplayName("EXP-19 the grid is laid out anew in windows of 1280x800, 1920x1200 and back, without overlap")
    void theGridIsLaidOutAnew() {
        anew("glyphs.embedding");
        for (int image = 0; image < 10; image++) {
            pick(image);
        }
        pick(11);
        double[] sides = new double[3];
        int at = 0;
        for (int[] size : new int[][] {{1280, 800}, {1920, 1200}, {1280, 800}}) {
            robot.interact(() -> {
                scene.getWindow().setWidth(size[0] - 96);
                scene.getWindow().setHeight(size[1] - 70);
            });
            settle();
            robot.interact(view::layout);
            double below = 0;
            for (int row = 0; row < 11; row++) {
                Node first = robot.lookup("#walk-0-" + row).query();
                Node last = robot.lookup("#walk-9-" + row).query();
                assertThat(first.getLayoutY()).as("row " + row).isGreaterThanOrEqualTo(below);
                below = first.getBoundsInParent().getMaxY();
                double right = last.localToScene(last.getLayoutBounds()).getMaxX();
                assertThat(right).isLessThanOrEqualTo(scene.getWidth());
            }
            sides[at++] = robot.lookup("#walk-0-0").query().getLayoutBounds().getWidth();
        }
        assertThat(sides[1]).isGreaterThan(sides[0]);
        assertThat(sides[2]).isEqualTo(sides[0]);
    }

    @Test
    @DisplayName("EXP-06 a glyph under the pointer is shown with its typeface, and nothing once the pointer has left")
    void aGlyphShowsItsTypeface() {
        anew("glyphs.embedding");
        hover(4);
        assertThat(text("#look-class")).isEqualTo("1");
        assertThat(text("#look-typeface")).isEqualTo("Bitter");
        assertThat(text("#look-index")).isEqualTo("4");
        hover(Showing.NONE);
        assertThat(text("#look-typeface")).isNotEqualTo("Bitter");
    }

    // What the tests see and do

    private List<Object> state() {
        return List.of(
                frames(),
                selected(),
                slots(),
                model.pageProperty().get(),
                model.pictureProperty().get(),
                model.tileSizeProperty().get(),
                model.filter().sentenceProperty().get().isEmpty(),
                model.making().openProperty().get(),
                model.quality().shownProperty().get(),
                model.compare().openProperty().get(),
                model.map().pointerModeProperty().get(),
                model.map().viewport(),
                model.showing().groupsProperty().get(),
                text("#experiment-title"),
                model.filter().filterProperty().get());
    }

    private boolean isUsed(String character) {
        boolean[] consumed = new boolean[1];
        robot.interact(() -> consumed[0] = keyboard().typed().stream().anyMatch(room -> room.test(character)));
        return consumed[0];
    }

    private boolean isPicking() {
        return explorer.controller.rooms().inside().pickingProperty().get();
    }

    private boolean isPreviewing() {
        return model.experiment().previewProperty().getValue();
    }

    private boolean isLinked() {
        return robot.lookup("#compare-link").queryAs(ToggleButton.class).isSelected();
    }

    private SavedExperiment.Slots slots() {
        return model.experiment().slotsProperty().getValue();
    }

    private List<RoleFrame> frames() {
        return model.map().frames().stream()
                .filter(frame -> !frame.colour().equals(Roles.SELECTED))
                .toList();
    }

    private List<Integer> selected() {
        return explorer.session.selectionProperty().get().stream().boxed().toList();
    }

    private List<Integer> shown() {
        return IntStream.range(0, Fixture.IMAGES)
                .filter(point -> model.map().scene().shown().isTile(point))
                .boxed()
                .toList();
    }

    private int hovered() {
        return model.map().hoveredProperty().get();
    }

    private String dials() {
        return Stream.of("#dial-1", "#dial-2")
                .map(id -> robot.lookup(id).queryAs(TextField.class).getText())
                .toList()
                .toString();
    }

    private void hover(int point) {
        robot.interact(() -> model.map().hover(point));
    }

    private void pick(int point) {
        robot.interact(() -> explorer.controller.pick(new MapPick(point, MapPick.Kind.PLAIN)));
    }

    private void toggle(int point) {
        robot.interact(() -> explorer.session.selectionProperty().set(flipped(point)));
    }

    private BitSet flipped(int point) {
        BitSet now = (BitSet) explorer.session.selectionProperty().get().clone();
        now.flip(point);
        return now;
    }

    private void show(SidePage page) {
        robot.interact(() -> model.pageProperty().set(page));
        settle();
    }

    private void focus(String selector) {
        settle();
        robot.interact(() -> robot.lookup(selector).query().requestFocus());
    }

    private String text(String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }

    private void press(KeyCode key, KeyCode... held) {
        robot.press(held).type(key);
        for (int i = held.length - 1; i >= 0; i--) {
            robot.release(held[i]);
        }
        settle();
    }

    private void typed(String character) {
        robot.interact(() -> fireTyped(character, false, false));
    }

    private void fireTyped(String character, boolean control, boolean alt) {
        Event.fireEvent(
                robot.lookup("#map").query(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, control, alt, false));
    }

    private Point2D at(int point) {
        Exhibit exhibit = model.exhibitProperty().get();
        Viewport viewport = model.map().viewport();
        return robot.lookup("#map")
                .query()
                .localToScreen(
                        viewport.toScreenX(exhibit.layout().x(point)),
                        viewport.toScreenY(exhibit.layout().y(point)));
    }

    /** A place of the map where no image is. */
    private Point2D empty() {
        return at(0).midpoint(at(5));
    }

    /** From above and left of one image to below and right of another. */
    private void drawAround(int from, int to, MouseButton button) {
        robot.drag(at(from).add(-24, -24), button).moveTo(empty()).dropTo(at(to).add(24, 24));
        aside();
    }

    /** Takes the pointer off the map: what lies under it would be hovered. */
    private void aside() {
        robot.moveTo(view.localToScreen(1170, 10));
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
