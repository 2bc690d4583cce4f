// SPDX-License-Identifier: EPL-2.0
/** The command line: one picocli class a command, run as an Equinox application. */
package org.bragglens.cli.internal;
