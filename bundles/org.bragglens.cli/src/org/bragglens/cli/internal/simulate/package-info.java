// SPDX-License-Identifier: EPL-2.0
/** The command simulate: powder patterns of crystals into files. */
package org.bragglens.cli.internal.simulate;
