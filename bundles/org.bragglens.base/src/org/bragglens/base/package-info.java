// SPDX-License-Identifier: EPL-2.0
/** What every room uses: the one-line input error, files that are never half written, and seeds. */
package org.bragglens.base;
