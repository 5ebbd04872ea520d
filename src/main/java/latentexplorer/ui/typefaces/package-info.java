/**
 * The typefaces workspace: its panes put together. Each room of it is a package of its own, with models, views and
 * controllers:
 *
 * <ul>
 *   <li>{@code faces}: which typefaces there are, which characters of them count, and how they look;
 *   <li>{@code cluster}: families of typefaces, sought and explained;
 *   <li>{@code selection}: how much of each family is chosen, and the training set that comes of it;
 *   <li>{@code gallery}: the families as mosaics, in which the hand selects.
 * </ul>
 *
 * <p>Arrows go {@code gallery} to {@code selection} to {@code cluster}, and {@code gallery} to {@code faces}; the first two
 * floors know nobody. What goes from {@code faces} to {@code cluster} is handed on here.
 */
@NullMarked
package latentexplorer.ui.typefaces;

import org.jspecify.annotations.NullMarked;
