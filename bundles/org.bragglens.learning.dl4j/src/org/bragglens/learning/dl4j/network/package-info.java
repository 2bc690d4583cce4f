// SPDX-License-Identifier: EPL-2.0
/** Networks as graphs of a few node types, and their forward and backward passes on ND4J's native operations. */
package org.bragglens.learning.dl4j.network;
