// SPDX-License-Identifier: EPL-2.0
/** What the developer's guide shows: each class adds one thing to BraggLens as a bundle of one's own would. */
package org.bragglens.examples;
