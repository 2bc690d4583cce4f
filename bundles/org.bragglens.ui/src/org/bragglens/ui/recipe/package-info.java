// SPDX-License-Identifier: EPL-2.0
/** The editor of a recipe, whatever its steps are for: a model without a window that undoes every edit, and the widgets on it. */
package org.bragglens.ui.recipe;
