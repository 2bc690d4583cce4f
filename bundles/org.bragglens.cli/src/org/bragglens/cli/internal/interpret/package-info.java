// SPDX-License-Identifier: EPL-2.0
/** The command interpret: what disorder an image of diffuse scattering tells of. */
package org.bragglens.cli.internal.interpret;
