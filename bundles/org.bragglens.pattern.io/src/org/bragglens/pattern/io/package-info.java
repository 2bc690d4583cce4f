// SPDX-License-Identifier: EPL-2.0
/** Pattern files: one small reader a format, found by content and name. */
package org.bragglens.pattern.io;
