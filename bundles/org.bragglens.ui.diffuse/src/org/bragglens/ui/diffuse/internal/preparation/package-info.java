// SPDX-License-Identifier: EPL-2.0
/** The view in which the recipe that prepares measured sections is edited, and the preview of its steps. */
package org.bragglens.ui.diffuse.internal.preparation;
