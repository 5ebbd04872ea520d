/** How files are written without loss and what is said of bad ones. Uses nothing but the JDK. */
@NullMarked
package latentexplorer.core.file;

import org.jspecify.annotations.NullMarked;
