// SPDX-License-Identifier: EPL-2.0
/** The stand-alone application: its window, menus and perspective. What the views do is elsewhere. */
package org.bragglens.rcp.internal;
