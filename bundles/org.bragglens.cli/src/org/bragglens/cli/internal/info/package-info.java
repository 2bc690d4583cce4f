// SPDX-License-Identifier: EPL-2.0
/** The command info: what a file is. */
package org.bragglens.cli.internal.info;
