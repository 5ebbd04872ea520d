package latentexplorer.ui.explorer.filter;

import latentexplorer.core.raster.Colouring;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Sieve;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/**
 * The points of an exhibit in their colours, ready to be filtered.
 *
 * @param by what the colours say
 * @param inks the colour of each point, as the map takes them
 */
record Palette(Exhibit exhibit, ColourBy by, Sieve sieve, byte[] inks) {
    static Palette of(Exhibit exhibit, ColourBy by, Facets facets, Colouring colouring) {
        return new Palette(exhibit, by, new Sieve(facets, colouring), colouring.inks());
    }

    Facets facets() {
        return sieve.facets();
    }

    Colouring colouring() {
        return sieve.colouring();
    }
}
