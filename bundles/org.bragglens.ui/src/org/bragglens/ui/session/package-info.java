// SPDX-License-Identifier: EPL-2.0
/** What is open at present: patterns, models, the recipe in hand. Views share it and know nothing of each other. No widget lives here. */
package org.bragglens.ui.session;
