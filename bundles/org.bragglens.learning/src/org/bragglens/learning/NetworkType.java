// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/**
 * A network that an engine can build for any input and target.
 *
 * @param id          stable name in model files and on the command line
 * @param label       what a form shows
 * @param description one sentence
 * @param source      DOI, or empty
 */
public record NetworkType(String id, String label, String description, String source) {
}
