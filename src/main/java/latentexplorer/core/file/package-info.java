/**
 * How files are written without loss, what is inside the program's archives and what is said of bad ones. Uses the JDK
 * and Jackson.
 */
@NullMarked
package latentexplorer.core.file;

import org.jspecify.annotations.NullMarked;
