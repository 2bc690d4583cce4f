// SPDX-License-Identifier: EPL-2.0
/** The command classify: patterns in, crystal systems out. */
package org.bragglens.cli.internal.classify;
