// SPDX-License-Identifier: EPL-2.0
/** The built-in steps of preparation, and the mathematics in them. */
package org.bragglens.diffuse.section.internal;
