// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

/**
 * What an editor says of the recipes of its purpose.
 *
 * @param prefix   goes before the names of the editor's widgets where a window may hold several editors; may be empty
 * @param files    what its files are, in the plural
 * @param fileName the name that is proposed for a file
 * @param standard what the standard recipe is, as the tip of its button
 * @param empty    what an empty recipe does
 */
public record RecipeWords(String prefix, String files, String fileName, String standard, String empty) {

    String name(String widget) {
        return prefix + widget;
    }
}
