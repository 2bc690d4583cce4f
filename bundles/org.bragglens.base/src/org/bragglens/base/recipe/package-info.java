// SPDX-License-Identifier: EPL-2.0
/** Recipes: ordered lists of steps with settings, whatever the steps work on, and their JSON. */
package org.bragglens.base.recipe;
